using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans;

/// <summary>
/// Two persons share a UnionId but hold what cannot be put together. A clerk decides, or the obstacle goes away: then
/// the next sighting joins them, or the next mending when they are one already and only a residue could not follow.
/// </summary>
public sealed class JoinConflict
{
    public const string OneOpenPerPair = "ux_fans_join_conflicts_open_pair";
    public const int MaxReasonLength = 64;

    private JoinConflict() { }

    public JoinConflictId Id { get; private set; }

    public PersonId AbsorbedId { get; private set; }

    public PersonId IntoId { get; private set; }

    /// <summary>Of the room that objected: <c>cards.two-bindings</c>.</summary>
    public string Reason { get; private set; } = null!;

    public DateTimeOffset FoundAt { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public static JoinConflict Of(PersonMerge merge, string reason, DateTimeOffset now) =>
        new()
        {
            Id = JoinConflictId.New(),
            AbsorbedId = merge.Absorbed,
            IntoId = merge.Into,
            Reason = reason,
            FoundAt = now,
        };

    /// <summary>In either direction: which of two persons is absorbed depends on who was seen last.</summary>
    public bool IsBetween(PersonMerge merge) =>
        (AbsorbedId, IntoId) == (merge.Absorbed, merge.Into)
        || (AbsorbedId, IntoId) == (merge.Into, merge.Absorbed);

    /// <summary>The one of the two who is not this one.</summary>
    public PersonId Other(PersonId person) => AbsorbedId == person ? IntoId : AbsorbedId;

    /// <summary>One of the two was absorbed by a third: the conflict is now that one's.</summary>
    public void Follow(PersonMerge merge)
    {
        AbsorbedId = AbsorbedId == merge.Absorbed ? merge.Into : AbsorbedId;
        IntoId = IntoId == merge.Absorbed ? merge.Into : IntoId;
    }

    public void Settle(DateTimeOffset now) => SettledAt = now;
}
