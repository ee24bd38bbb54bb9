using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <inheritdoc />
public sealed class DayCounters(WrongTries tries, IAttemptLimits limits, IPersonalDataVault vault)
    : IDayCounters
{
    public Task<bool> TryCountAsync(
        IReadOnlyList<DayCounter> counters,
        DateTimeOffset now,
        CancellationToken cancel
    ) => limits.TryReserveAsync(KeysOf(counters, now), cancel);

    public Task<bool> TryDocumentAsync(
        FanIdentity fan,
        IdDocument number,
        IReadOnlyList<DayCounter> others,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        limits.TryReserveAsync([.. tries.KeysOf(fan, number, now), .. KeysOf(others, now)], cancel);

    private List<AttemptKey> KeysOf(IReadOnlyList<DayCounter> counters, DateTimeOffset now)
    {
        var day = UnionCalendar.DayOf(now);
        return
        [
            .. counters.Select(one => new AttemptKey(
                AttemptScope.OtherRooms,
                vault.Blind(one.Subject, $"cards.count.{one.Name}"),
                day,
                one.Limit
            )),
        ];
    }
}
