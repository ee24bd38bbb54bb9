using WeChat.Api.Http;

namespace WeChat.Api.Mass;

internal sealed record MassFilter(bool IsToAll, int? TagId);

internal sealed record MassContent(string Content);

internal sealed record MassMedia(string MediaId, string? Title = null, string? Description = null);

internal sealed record MassPictures(
    IReadOnlyList<string> MediaIds,
    string? Recommend,
    int NeedOpenComment,
    int OnlyFansCanComment
);

internal sealed record MassWxcard(string CardId, string? CardExt);

/// <typeparam name="TTo">A list of OpenIds, or one OpenId in a preview.</typeparam>
internal sealed record MassSend<TTo>
{
    public MassFilter? Filter { get; init; }

    public TTo? Touser { get; init; }

    public string? Towxname { get; init; }

    public required string Msgtype { get; init; }

    public MassContent? Text { get; init; }

    public MassMedia? Mpnews { get; init; }

    public MassMedia? Voice { get; init; }

    public MassMedia? Image { get; init; }

    public MassPictures? Images { get; init; }

    public MassMedia? Mpvideo { get; init; }

    public MassWxcard? Wxcard { get; init; }

    public int? SendIgnoreReprint { get; init; }

    public string? Clientmsgid { get; init; }

    /// <param name="isPreview">A preview takes one picture only.</param>
    public static MassSend<TTo> Of(MassMessage message, bool isPreview) =>
        message switch
        {
            MassText text => new() { Msgtype = "text", Text = new(text.Content) },
            MassArticles news => new() { Msgtype = "mpnews", Mpnews = new(news.MediaId) },
            MassVoice voice => new() { Msgtype = "voice", Voice = new(voice.MediaId) },
            MassVideo video => new()
            {
                Msgtype = "mpvideo",
                Mpvideo = new(video.MediaId, video.Title, video.Description),
            },
            MassCard card => new() { Msgtype = "wxcard", Wxcard = new(card.CardId, card.CardExt) },
            MassImages images when isPreview => new()
            {
                Msgtype = "image",
                Image = new(images.MediaIds[0]),
            },
            MassImages images => new()
            {
                Msgtype = "image",
                Images = new(
                    images.MediaIds,
                    images.Recommend,
                    images.NeedOpenComment ? 1 : 0,
                    images.OnlyFansCanComment ? 1 : 0
                ),
            },
            _ => throw new ArgumentException(
                $"No wire form for {message.GetType().Name}.",
                nameof(message)
            ),
        };
}

internal sealed record MassOf(long MsgId);

internal sealed record MassDelete(long MsgId, int ArticleIdx, string? Url);

internal sealed record MassSpeedSet(int? Speed);

internal sealed record MassAnswer : ApiAnswer
{
    public long MsgId { get; init; }

    public long? MsgDataId { get; init; }

    public string? MsgStatus { get; init; }

    public int Speed { get; init; }

    public int Realspeed { get; init; }

    internal override bool HasContent => MsgId != 0 || MsgStatus is not null || Realspeed != 0;
}
