namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>Settings <c>Members:Blacklist</c>. Days are Shanghai days.</summary>
public sealed record ListingRules
{
    /// <summary>Longest time of one entry. Fraud with a subsidy costs three years by the rules of 2026.</summary>
    public int MaxYears { get; init; } = 3;

    /// <summary>A proposal, to list or to lift, waits so long for a second person.</summary>
    public int ProposalDays { get; init; } = 7;

    /// <summary>A member may appeal so long after the entry was confirmed.</summary>
    public int AppealDays { get; init; } = 30;

    /// <summary>An appeal is to be decided in so many days.</summary>
    public int DecisionDays { get; init; } = 15;

    public bool AreUsable =>
        this
            is {
                MaxYears: >= 1 and <= 10,
                ProposalDays: >= 1,
                AppealDays: >= 1,
                DecisionDays: >= 1,
            };
}
