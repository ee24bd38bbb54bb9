using System.Text.Json.Serialization;

namespace WeChat.Api.CustomerService;

/// <summary>The wire form: the kind's name, and under that name its fields.</summary>
internal sealed record CustomerServiceSend
{
    public required string Touser { get; init; }

    public int? Businessid { get; init; }

    public required string Msgtype { get; init; }

    public CustomerServiceText? Text { get; init; }

    public CustomerServiceImage? Image { get; init; }

    public CustomerServiceVoice? Voice { get; init; }

    public CustomerServiceVideo? Video { get; init; }

    public CustomerServiceMusic? Music { get; init; }

    public NewsBody? News { get; init; }

    public CustomerServiceMaterial? Mpnews { get; init; }

    public CustomerServiceArticle? Mpnewsarticle { get; init; }

    public CustomerServiceMenu? Msgmenu { get; init; }

    public CustomerServiceCard? Wxcard { get; init; }

    public CustomerServiceMiniProgramPage? Miniprogrampage { get; init; }

    public CustomerServiceLink? Link { get; init; }

    public AgentBody? Customservice { get; init; }

    [JsonPropertyName("aimsgcontext")]
    public GeneratedBody? Generated { get; init; }

    public static CustomerServiceSend Of(
        string openId,
        CustomerServiceMessage message,
        CustomerServiceSender? sender = null
    ) =>
        new()
        {
            Touser = openId,
            Businessid = sender?.BusinessId,
            Msgtype = KindOf(message),
            Text = message as CustomerServiceText,
            Image = message as CustomerServiceImage,
            Voice = message as CustomerServiceVoice,
            Video = message as CustomerServiceVideo,
            Music = message as CustomerServiceMusic,
            News = message is CustomerServiceNews news ? new([news]) : null,
            Mpnews = message as CustomerServiceMaterial,
            Mpnewsarticle = message as CustomerServiceArticle,
            Msgmenu = message as CustomerServiceMenu,
            Wxcard = message as CustomerServiceCard,
            Miniprogrampage = message as CustomerServiceMiniProgramPage,
            Link = message as CustomerServiceLink,
            Customservice = sender?.Account is { } account ? new(account) : null,
            Generated = sender?.IsGenerated is true ? new(1) : null,
        };

    private static string KindOf(CustomerServiceMessage message) =>
        message switch
        {
            CustomerServiceText => "text",
            CustomerServiceImage => "image",
            CustomerServiceVoice => "voice",
            CustomerServiceVideo => "video",
            CustomerServiceMusic => "music",
            CustomerServiceNews => "news",
            CustomerServiceMaterial => "mpnews",
            CustomerServiceArticle => "mpnewsarticle",
            CustomerServiceMenu => "msgmenu",
            CustomerServiceCard => "wxcard",
            CustomerServiceMiniProgramPage => "miniprogrampage",
            CustomerServiceLink => "link",
            _ => throw new ArgumentException(
                $"No wire form for {message.GetType().Name}.",
                nameof(message)
            ),
        };

    internal sealed record NewsBody(IReadOnlyList<CustomerServiceNews> Articles);

    internal sealed record AgentBody(string KfAccount);

    internal sealed record GeneratedBody(int IsAiMsg);
}
