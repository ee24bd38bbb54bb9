namespace WeChatUnion.Domain.IronFans;

/// <summary>All versions of the rules.</summary>
public interface IScoreRulesBook
{
    Task<IReadOnlyList<ScoreRules>> AllAsync(CancellationToken cancel);

    /// <summary>A further version, saved with the caller's unit of work. Two of one number: the database refuses the second.</summary>
    void Add(ScoreRules rules);
}
