using System.Globalization;
using WeChat.Messages;

namespace WeChat.Events.Jobs;

/// <summary>
/// A publication ended. Comes as PUBLISHJOBFINISH or FREEPUBLISHJOBFINISH; some accounts get
/// MASSSENDJOBFINISH instead, so the job is to be polled too.
/// </summary>
public sealed record PublishJobFinishEvent : InboundEvent
{
    public PublishJobFinishEvent() { }

    internal PublishJobFinishEvent(Payload payload)
        : base(payload)
    {
        var info = payload.Fields.Child("PublishEventInfo"u8);
        PublishId = info.Text("publish_id"u8);
        PublishStatus = info.Int32("publish_status"u8);
        ArticleId = info.Text("article_id"u8);
        Articles = info.Objects("article_detail"u8, "item"u8, ArticleUrl.FromPublished);
        FailIdx =
        [
            .. info.Texts("fail_idx"u8)
                .Select(static text =>
                    int.TryParse(text, CultureInfo.InvariantCulture, out var n) ? n : 0
                )
                .Where(static number => number > 0),
        ];
    }

    public string PublishId { get; init; } = "";

    /// <summary>
    /// 0 published, 2 originality failed, 3 failed, 4 review rejected, 5 deleted by the account,
    /// 6 banned.
    /// </summary>
    public int? PublishStatus { get; init; }

    public string ArticleId { get; init; } = "";

    public IReadOnlyList<ArticleUrl> Articles { get; init; } = [];

    /// <summary>Positions, from 1, of the articles that failed.</summary>
    public IReadOnlyList<int> FailIdx { get; init; } = [];
}
