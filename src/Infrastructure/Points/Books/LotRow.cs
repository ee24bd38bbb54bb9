using WeChatUnion.Domain.Points;

namespace WeChatUnion.Infrastructure.Points.Books;

/// <summary>What an account holds that expires at one moment.</summary>
internal sealed class LotRow
{
    public PointAccountId AccountId { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public long Remaining { get; set; }

    /// <summary>It has expired, or went with its account: nothing comes back into it.</summary>
    public bool IsClosed { get; set; }

    /// <summary>All of it leaves, for good.</summary>
    public long Close()
    {
        var points = Remaining;
        (Remaining, IsClosed) = (0, true);
        return points;
    }
}
