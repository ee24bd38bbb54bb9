using WeChatUnion.Domain.Points;

namespace WeChatUnion.Infrastructure.Points.Books;

/// <summary>One movement of points; only ever added.</summary>
public sealed class TransferRow
{
    public PointTransferId Id { get; init; }

    /// <summary>Unique: what is told twice moves once.</summary>
    public string Cause { get; init; } = null!;

    public PointTransferKind Kind { get; init; }

    /// <summary>Whose act it was, or into whose account a merge led.</summary>
    public PointAccountId AccountId { get; init; }

    /// <summary>How many points moved; never negative.</summary>
    public long Points { get; init; }

    /// <summary>What a reversal could not take.</summary>
    public long Missing { get; init; }

    /// <summary>Of what was earned: as <c>PointKind.Code</c>.</summary>
    public string? Earned { get; init; }

    /// <summary>yyyyMMdd, Asia/Shanghai.</summary>
    public int Day { get; init; }

    /// <summary>Version in force then.</summary>
    public int Rules { get; init; }

    public PointTransferId? Reverses { get; init; }

    public string Words { get; init; } = null!;

    public DateTimeOffset At { get; init; }
}
