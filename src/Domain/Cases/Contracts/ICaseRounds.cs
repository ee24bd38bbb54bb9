namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>What a tenant's round brings about in the room, in the caller's unit of work.</summary>
public interface ICaseRounds
{
    /// <summary>A fund of its own, with nothing spent.</summary>
    /// <param name="title">At most 60 characters.</param>
    CaseFundId OpenFund(string title, long limitCents);

    /// <summary>
    /// More to spend from now on. The fund's row is held until the caller has saved.
    /// </summary>
    /// <returns>Whether it was done: the limit stood at <paramref name="fromCents"/>, and what is promised fits in the new one.</returns>
    Task<bool> RaiseFundAsync(
        CaseFundId fund,
        long fromCents,
        long toCents,
        CancellationToken cancel
    );

    /// <summary>
    /// Its ends moved: drafts and returned cases that would have ended with it, and those under way that may come back, end with
    /// it again. An act on one of them in the same moment is refused, and done again.
    /// </summary>
    Task LengthenAsync(CaseRoundEnds from, CaseRoundEnds to, CancellationToken cancel);
}

/// <param name="Drafts">When what was begun is forgotten.</param>
/// <param name="Returned">Until when a returned case may be handed in.</param>
public sealed record CaseRoundEnds(
    string Kind,
    string Round,
    DateTimeOffset Drafts,
    DateTimeOffset Returned
);
