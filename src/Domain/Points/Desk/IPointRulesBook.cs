namespace WeChatUnion.Domain.Points.Desk;

/// <summary>All versions of what earns points.</summary>
public interface IPointRulesBook
{
    Task<IReadOnlyList<PointRules>> AllAsync(CancellationToken cancel);

    /// <summary>A further version, saved with the caller's unit of work. Two of one number: the database refuses the second.</summary>
    void Add(PointRules rules);
}
