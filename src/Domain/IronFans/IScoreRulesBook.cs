namespace WeChatUnion.Domain.IronFans;

/// <summary>All versions of the rules.</summary>
public interface IScoreRulesBook
{
    Task<IReadOnlyList<ScoreRules>> AllAsync(CancellationToken cancel);
}
