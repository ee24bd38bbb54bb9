using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>Limits of a day that no number of callers at once passes, at once and apart from the caller's unit of work.</summary>
public interface IDayCounters
{
    /// <summary>Counts one against each, or against none when one of them is used up: then false.</summary>
    Task<bool> TryCountAsync(
        IReadOnlyList<DayCounter> counters,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>
    /// Before the register is asked about a whole document: counted against the same limits as a try to bind with it, per
    /// identity and per document, so that a second door gives no more tries than the first.
    /// </summary>
    /// <param name="others">Counted along.</param>
    Task<bool> TryDocumentAsync(
        FanIdentity fan,
        IdDocument number,
        IReadOnlyList<DayCounter> others,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
