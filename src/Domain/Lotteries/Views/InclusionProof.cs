namespace WeChatUnion.Domain.Lotteries.Views;

/// <summary>That a code stands in the frozen list (RFC 9162, 2.1.3): what a member needs to compute the root from the own code.</summary>
/// <param name="Code">As members read it.</param>
/// <param name="Index">Where it stands, from 0.</param>
/// <param name="Count">Of the list.</param>
/// <param name="Path">Hashes from the leaf up, 64 hex digits each.</param>
public sealed record InclusionProof(
    string Code,
    int Index,
    int Count,
    string Root,
    IReadOnlyList<string> Path
);
