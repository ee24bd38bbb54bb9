namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>Claims and what they come to, in fen.</summary>
public sealed record TrialSum(long Count = 0, long Cents = 0)
{
    public TrialSum With(long cents) => new(Count + 1, Cents + cents);
}

/// <param name="Code">Of the refusal.</param>
/// <param name="Message">What a member would read.</param>
public sealed record TrialReason(string Code, string Message, long Count);

public sealed record TrialTier(string Code, string Title, TrialSum Sum);

/// <summary>What came of a trial. Sums alone, no person.</summary>
public sealed record TrialResult
{
    /// <summary>All that were handed in and not taken back.</summary>
    public long Judged { get; init; }

    /// <summary>Those the new rules would take, by the new amounts.</summary>
    public TrialSum Accepted { get; init; } = new();

    public long Refused { get; init; }

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<TrialReason> Reasons { get; init; } = [];

    /// <summary>Of the accepted, in the order of the season.</summary>
    public IReadOnlyList<TrialTier> Tiers { get; init; } = [];

    /// <summary>Of the accepted, those whose tickets the checks would find not in order, and all where <see cref="SeasonRules.JoinedBy"/> is set: people decide.</summary>
    public long ToLookAt { get; init; }

    /// <summary>Of the accepted, those that were approved then too: what is likely to be spent.</summary>
    public TrialSum Likely { get; init; } = new();

    /// <summary>Approved then, and refused now; what they got then.</summary>
    public TrialSum Lost { get; init; } = new();

    /// <summary>Refused then, and taken now. Whoever was refused by people for another reason will be again.</summary>
    public TrialSum Gained { get; init; } = new();

    /// <summary>Approved then and now, and more is paid; by how much.</summary>
    public TrialSum Higher { get; init; } = new();

    /// <summary>Likewise less, as a positive sum.</summary>
    public TrialSum Lower { get; init; } = new();

    /// <summary>Nobody has decided about them yet.</summary>
    public long Open { get; init; }

    public long BudgetCents { get; init; }

    /// <summary>Below zero: it would not be enough.</summary>
    public long LeftCents => BudgetCents - Accepted.Cents;
}
