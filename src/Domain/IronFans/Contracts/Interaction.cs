using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Contracts;

/// <summary>One thing a fan did that counts.</summary>
/// <param name="Cause">At most 32 bytes, unique among all interactions: the callback's own key, or a hash of what was done.</param>
/// <param name="At">When it happened, by WeChat's clock where that can be believed.</param>
public sealed record Interaction(
    FanIdentity Fan,
    InteractionKind Kind,
    byte[] Cause,
    DateTimeOffset At
)
{
    public const int MaxCauseSize = 32;

    /// <summary>
    /// To be written in the commit of its cause, in this order and once: who did it is known from then on, the interaction stands, the
    /// day counts it, the month's score follows.
    /// </summary>
    public IReadOnlyList<IHotWrite> Writes() =>
        [
            new MeetFan(Fan, At),
            new NoteInteraction(this),
            new CountInteraction(this),
            new ScoreInteraction(this),
        ];

    /// <summary>
    /// Likewise behind a statement whose own key lets the unit stand once. An engine may run a whole unit before it looks at that
    /// statement: a repeat must break nothing on its way to be undone.
    /// </summary>
    public IReadOnlyList<IHotWrite> WritesBehindKey() =>
        [
            new MeetFan(Fan, At),
            new NoteInteractionOnce(this, IsKey: false),
            new CountInteraction(this),
            new ScoreInteraction(this),
        ];

    /// <summary>
    /// Likewise as a unit of its own whose cause may come again: then, or when nobody knows the fan, nothing is written.
    /// </summary>
    public IReadOnlyList<IHotWrite> WritesOnce() =>
        [new NoteInteractionOnce(this), new CountInteraction(this), new ScoreInteraction(this)];
}
