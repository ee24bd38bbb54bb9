using System.Globalization;

namespace WeChat.Api.Templates;

internal sealed record OneTimeSend(
    string Touser,
    string TemplateId,
    string? Url,
    MiniProgramTarget? Miniprogram,
    string Scene,
    string Title,
    OneTimeSend.Fields Data
)
{
    public static OneTimeSend Of(string openId, OneTimeMessage message)
    {
        if (message.Title.Length is 0 or > OneTimeMessage.LongestTitle)
        {
            throw new ArgumentException("A title is 1 to 15 characters.", nameof(message));
        }

        if (message.Content.Length is 0 or > OneTimeMessage.LongestContent)
        {
            throw new ArgumentException("The content is 1 to 200 characters.", nameof(message));
        }

        return new(
            openId,
            message.TemplateId,
            message.Url,
            message.MiniProgram,
            message.Scene.ToString(CultureInfo.InvariantCulture),
            message.Title,
            new(new(message.Content, message.Color))
        );
    }

    internal sealed record Fields(Field Content);

    internal sealed record Field(string Value, string? Color);
}
