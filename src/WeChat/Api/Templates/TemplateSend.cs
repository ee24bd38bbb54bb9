namespace WeChat.Api.Templates;

internal sealed record TemplateSend(
    string Touser,
    string TemplateId,
    string? Url,
    MiniProgramTarget? Miniprogram,
    string? ClientMsgId,
    IReadOnlyDictionary<string, FieldValue> Data
)
{
    public static TemplateSend Of(string openId, TemplateMessage message)
    {
        if (message.ClientMessageId?.Length is 0 or > TemplateMessage.LongestClientMessageId)
        {
            throw new ArgumentException(
                "A client message id is 1 to 32 characters.",
                nameof(message)
            );
        }

        if (message.Data.Keys.FirstOrDefault(PrivateTemplate.IsHidden) is { } hidden)
        {
            throw new TemplateFieldException(hidden, "WeChat no longer shows it");
        }

        return new(
            openId,
            message.TemplateId,
            message.Url,
            message.MiniProgram,
            message.ClientMessageId,
            TemplateFields.Wire(message.Data)
        );
    }
}
