namespace WeChatUnion.Domain.Campaigns.Views;

/// <summary>A member's further chances in one campaign.</summary>
/// <param name="Grants">The oldest first.</param>
/// <param name="SignIn">Whether he may sign in now; null: it gives nothing here, or is not open.</param>
/// <param name="Places">Where being there gives chances; empty: nowhere, or it is not open.</param>
public sealed record OwnChances(
    IReadOnlyList<OwnChance> Grants,
    bool? SignIn,
    IReadOnlyList<string> Places
)
{
    public int Total => Grants.Sum(grant => grant.Count);
}

/// <param name="For">What for, as he reads it.</param>
public sealed record OwnChance(string For, int Count, DateTimeOffset At);
