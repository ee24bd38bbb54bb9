using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// The counters a try is held against: the WeChat identity, the phone or ID number tried (known to
/// the register or not, so that the limit itself tells nothing), and the network address.
/// </summary>
public sealed class WrongTries(IPersonalDataVault vault, CardRules rules)
{
    public IReadOnlyList<AttemptKey> KeysOf(VerifyMemberRequest request, DateTimeOffset now)
    {
        var day = UnionCalendar.DayOf(now);
        var limits = rules.WrongTriesPerDay;
        return
        [
            Key(AttemptScope.Fan, Text(request.Fan), limits.PerFan),
            Key(AttemptScope.Target, Text(request.Proof), limits.PerTarget),
            Key(AttemptScope.Address, request.Address, limits.PerAddress),
        ];

        AttemptKey Key(AttemptScope scope, string subject, int limit) =>
            new(scope, vault.Blind(subject, $"cards.try.{scope}"), day, limit);
    }

    private static string Text(FanIdentity fan) => $"{fan.AppId}|{fan.OpenId}";

    private static string Text(MemberProof proof) =>
        proof switch
        {
            MemberProof.ByPhone by => "phone:" + by.Phone.Reveal(),
            MemberProof.ByIdNumber by => "id:" + by.Number.Reveal(),
            _ => throw new InvalidOperationException("Unknown kind of proof."),
        };
}
