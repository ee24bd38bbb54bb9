using System.Globalization;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// The counters a code is held against before it is sent. The hour's counters are of the clock's hour, so that the database
/// settles a race; codes of the sixty minutes before are counted on top.
/// </summary>
public sealed class TakeOverLimits(
    IAttemptLimits limits,
    ITakeOverStore codes,
    IPersonalDataVault vault,
    CardRules rules
)
{
    /// <param name="address">Null in chat, where WeChat calls and not the fan.</param>
    internal async Task<bool> TryReserveAsync(
        PersonId person,
        MemberId member,
        string? address,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var rule = rules.TakeOver;
        var lastHour = await codes.CountCodesAsync(person, member, now.AddHours(-1), cancel);
        return lastHour < rule.CodesPerHour
            && await limits.TryReserveAsync(KeysOf(person, member, address, now), cancel);
    }

    internal Task<bool> TryCodeAsync(
        TakeOverCode code,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        limits.TryReserveAsync(
            [
                Key(
                    AttemptScope.CodeTry,
                    code.Id.Value.ToString("N"),
                    UnionCalendar.DayOf(code.AskedAt),
                    TakeOverCode.MostTries
                ),
            ],
            cancel
        );

    private List<AttemptKey> KeysOf(
        PersonId person,
        MemberId member,
        string? address,
        DateTimeOffset now
    )
    {
        var rule = rules.TakeOver;
        var day = UnionCalendar.DayOf(now);
        var hour = now.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        List<AttemptKey> keys =
        [
            Key(AttemptScope.CodesToMember, $"{member.Value:N}", day, rule.CodesPerDay),
            Key(AttemptScope.CodesToMember, $"{member.Value:N}|{hour}", day, rule.CodesPerHour),
            Key(AttemptScope.CodesOfPerson, $"{person.Value:N}", day, rule.CodesPerDay),
            Key(AttemptScope.CodesOfPerson, $"{person.Value:N}|{hour}", day, rule.CodesPerHour),
        ];
        if (address is not null)
        {
            keys.Add(Key(AttemptScope.CodesOfAddress, address, day, rule.CodesPerAddressPerDay));
        }
        return keys;
    }

    private AttemptKey Key(AttemptScope scope, string subject, DateOnly day, int limit) =>
        new(scope, vault.Blind(subject, $"cards.try.{scope}"), day, limit);
}
