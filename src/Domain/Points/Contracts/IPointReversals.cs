using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Points.Contracts;

/// <param name="Points">Taken back, or given back; never negative.</param>
/// <param name="Missing">Could not be taken back: spent or expired meanwhile.</param>
/// <param name="IsKnown">It was reversed before; this is what came of it then.</param>
public sealed record PointReversal(
    PointTransferId Transfer,
    long Points,
    long Missing,
    bool IsKnown
);

/// <summary>Undoes what was earned or spent, once, by a transfer of its own.</summary>
public interface IPointReversals
{
    /// <summary>
    /// Takes what was earned back as far as the balance goes; nothing of it once it would have expired. Gives what was spent back to the
    /// lots it came from; what would have expired meanwhile gets thirty days. Adds to the caller's unit of work, whose transaction it opens:
    /// whoever else moves these points waits until it ends, so save right after. Refused, or reversed before, the unit of work is rolled
    /// back with all that was in it.
    /// </summary>
    Task<Outcome<PointReversal>> ReverseAsync(
        PointTransferId transfer,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
