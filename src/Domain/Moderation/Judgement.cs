using WeChatUnion.Domain.Moderation.Contracts;

namespace WeChatUnion.Domain.Moderation;

/// <summary>What WeChat said of a text or a picture, or why it said nothing.</summary>
/// <param name="TraceId">WeChat's name of the check; null when it was not taken.</param>
public sealed record Judgement(ContentState State, string? Reason, string? TraceId)
{
    /// <param name="suggest">pass, review or risky; anything else is for people.</param>
    /// <param name="label">WeChat's kind of content; 100 is normal.</param>
    public static Judgement Of(string suggest, string label, string traceId) =>
        suggest switch
        {
            "pass" => new(ContentState.Passed, null, traceId),
            "risky" => new(ContentState.Risky, $"label-{label}", traceId),
            _ => new(ContentState.Manual, $"label-{label}", traceId),
        };

    public static Judgement Unavailable(string reason) => new(ContentState.Manual, reason, null);

    public static Judgement Awaited(string traceId) => new(ContentState.Pending, null, traceId);
}
