using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Points.Contracts;

/// <param name="Points">At least 1.</param>
/// <param name="Cause">Unique in the house, at most 120 of ASCII.</param>
/// <param name="Words">What for, as the member reads it; nothing about anybody.</param>
public sealed record PointSpend(PersonId Person, long Points, string Cause, string Words);

/// <summary>Takes a member's points for something that is written in the same unit of work.</summary>
public interface IPointSpending
{
    /// <summary>
    /// Adds to the caller's unit of work, whose transaction it opens: whoever else moves these points waits until it ends, so save
    /// right after. Refused (off, not enough, done before under this cause) the unit of work is rolled back with all that was in it.
    /// </summary>
    /// <exception cref="UniqueRuleException">On saving: somebody else's spend has the same cause.</exception>
    Task<Outcome<PointReceipt>> SpendAsync(
        PointSpend spend,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
