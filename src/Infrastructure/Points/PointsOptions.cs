namespace WeChatUnion.Infrastructure.Points;

/// <summary>Section <c>Points</c>.</summary>
public sealed class PointsOptions
{
    public const string Section = "Points";

    /// <summary>Off: nobody earns, sees or spends points, and nothing expires.</summary>
    public bool Enabled { get; init; }
}
