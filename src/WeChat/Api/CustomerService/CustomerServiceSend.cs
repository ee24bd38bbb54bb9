namespace WeChat.Api.CustomerService;

/// <summary>The wire form: the kind's name, and under that name its fields.</summary>
internal sealed record CustomerServiceSend
{
    public required string Touser { get; init; }

    public required string Msgtype { get; init; }

    public CustomerServiceText? Text { get; init; }

    public CustomerServiceImage? Image { get; init; }

    public CustomerServiceVoice? Voice { get; init; }

    public CustomerServiceVideo? Video { get; init; }

    public NewsBody? News { get; init; }

    public CustomerServiceMenu? Msgmenu { get; init; }

    public CustomerServiceMiniProgramPage? Miniprogrampage { get; init; }

    public static CustomerServiceSend Of(string openId, CustomerServiceMessage message) =>
        message switch
        {
            CustomerServiceText text => new()
            {
                Touser = openId,
                Msgtype = "text",
                Text = text,
            },
            CustomerServiceImage image => new()
            {
                Touser = openId,
                Msgtype = "image",
                Image = image,
            },
            CustomerServiceVoice voice => new()
            {
                Touser = openId,
                Msgtype = "voice",
                Voice = voice,
            },
            CustomerServiceVideo video => new()
            {
                Touser = openId,
                Msgtype = "video",
                Video = video,
            },
            CustomerServiceNews news => new()
            {
                Touser = openId,
                Msgtype = "news",
                News = new([news]),
            },
            CustomerServiceMenu menu => new()
            {
                Touser = openId,
                Msgtype = "msgmenu",
                Msgmenu = menu,
            },
            CustomerServiceMiniProgramPage page => new()
            {
                Touser = openId,
                Msgtype = "miniprogrampage",
                Miniprogrampage = page,
            },
            _ => throw new ArgumentException(
                $"No wire form for {message.GetType().Name}.",
                nameof(message)
            ),
        };

    internal sealed record NewsBody(IReadOnlyList<CustomerServiceNews> Articles);
}
