using WeChatUnion.Domain.Moderation.Contracts;

namespace WeChatUnion.Domain.Moderation;

/// <summary>A verdict that came before the trace id it names was stored.</summary>
public sealed class EarlyVerdict
{
    public const string OncePerTrace = "ux_moderation_verdicts_trace";

    private EarlyVerdict() { }

    public EarlyVerdictId Id { get; private set; }

    public string TraceId { get; private set; } = null!;

    public ContentState State { get; private set; }

    public string? Reason { get; private set; }

    public DateTimeOffset CameAt { get; private set; }

    public Judgement Judgement => new(State, Reason, TraceId);

    public static EarlyVerdict Of(Judgement judgement, DateTimeOffset now) =>
        new()
        {
            Id = EarlyVerdictId.New(),
            TraceId = judgement.TraceId!,
            State = judgement.State,
            Reason = judgement.Reason,
            CameAt = now,
        };
}
