using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Infrastructure.IronFans.Rules;

/// <summary>Rules for the desk. They are the city's: whoever reaches less sees none.</summary>
public sealed class RulesDeskQueries(IScoreRulesBook book)
{
    /// <summary>All versions, the youngest first.</summary>
    public async Task<IReadOnlyList<ScoreRules>> ListAsync(
        StaffScope scope,
        CancellationToken cancel
    ) =>
        scope.IsWhole
            ? [.. (await book.AllAsync(cancel)).OrderByDescending(rules => rules.Version)]
            : [];
}
