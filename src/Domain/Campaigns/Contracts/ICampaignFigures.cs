namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <param name="Face">Where it was: <c>chat</c>, <c>page</c>, <c>api</c>.</param>
public sealed record FaceCount(string Face, long Count);

/// <param name="Faces">What happened in this time; empty: nothing.</param>
public sealed record SliceCount(CampaignSlice Slice, IReadOnlyList<FaceCount> Faces)
{
    public long Total => Faces.Sum(one => one.Count);
}

/// <summary>How much of one campaign has happened up to now: sums, and nobody's name.</summary>
/// <param name="Title">What is counted, as staff read it: 已参加.</param>
/// <param name="Unit">人, 次.</param>
/// <param name="Slices">In order, those that have begun.</param>
/// <param name="Left">Of each prize, what nobody has won yet; null: nothing is won before the draw.</param>
public sealed record CampaignFigures(
    string Title,
    string Unit,
    IReadOnlyList<SliceCount> Slices,
    IReadOnlyList<int>? Left
);

/// <summary>
/// What one kind of campaign counts while it runs. A tenant registers its own as a scoped service; the page shows what it answers,
/// every few seconds and to several people, so that it may never read row by row.
/// </summary>
public interface ICampaignFigures
{
    /// <summary>As <see cref="ICampaignKind.Name"/>.</summary>
    string Kind { get; }

    /// <param name="campaign">One that is published.</param>
    Task<CampaignFigures> CountAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
