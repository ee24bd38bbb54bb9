using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Moderation.Contracts;

namespace WeChatUnion.Domain.Moderation;

/// <summary>
/// One check of one text or picture. It is stored before WeChat is asked, so that a verdict always
/// finds what it is about. The content itself stays with the room it belongs to.
/// </summary>
public sealed class ContentCheck
{
    public const int MaxSubjectLength = 100;
    public const int MaxReasonLength = 64;
    public const int MaxTraceIdLength = 128;

    /// <summary>WeChat promises verdicts on pictures within 30 minutes.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(40);

    /// <summary>Whoever shows the content keeps its verdict; the check answers questions about it for this long.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private ContentCheck() { }

    public ContentCheckId Id { get; private set; }

    public ContentKind Kind { get; private set; }

    public string AppId { get; private set; } = null!;

    public string OpenId { get; private set; } = null!;

    public string Subject { get; private set; } = null!;

    public ContentScene Scene { get; private set; }

    /// <summary>Settled once: the database lets one verdict win.</summary>
    public ContentState State { get; private set; }

    public string? Reason { get; private set; }

    public string? TraceId { get; private set; }

    /// <summary>Of the text: says whether a text handed in later is the one that was judged. None for a picture.</summary>
    public BlindIndex? Digest { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public ContentVerdict Verdict => new(Id, State, Reason);

    public static ContentCheck Ask(
        ContentKind kind,
        ContentToCheck content,
        BlindIndex? digest,
        DateTimeOffset now
    ) =>
        new()
        {
            Digest = digest,
            Id = ContentCheckId.New(),
            Kind = kind,
            AppId = content.Author.AppId,
            OpenId = content.Author.OpenId,
            Subject = content.Subject,
            Scene = content.Scene,
            State = ContentState.Pending,
            AskedAt = now,
        };

    public void Settle(Judgement judgement, DateTimeOffset now)
    {
        TraceId ??= judgement.TraceId;
        if (State != ContentState.Pending || judgement.State == ContentState.Pending)
        {
            return;
        }
        (State, Reason, DecidedAt) = (judgement.State, judgement.Reason, now);
    }
}
