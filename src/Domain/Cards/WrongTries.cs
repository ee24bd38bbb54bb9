using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// The counters a try is held against: the WeChat identity, the phone or ID number tried (known to
/// the register or not, so that the limit itself tells nothing), and the network address.
/// </summary>
public sealed class WrongTries(IPersonalDataVault vault, CardRules rules)
{
    private WrongTryLimits Limits => rules.WrongTriesPerDay;

    public IReadOnlyList<AttemptKey> KeysOf(VerifyMemberRequest request, DateTimeOffset now) =>
        [
            OfFan(request.Fan, now),
            OfTarget(Text(request.Proof), now),
            Key(AttemptScope.Address, request.Address, Limits.PerAddress, now),
        ];

    /// <summary>Of who shows a whole document to another room: with an address limit of that room's own.</summary>
    internal IReadOnlyList<AttemptKey> KeysOf(
        FanIdentity fan,
        IdDocument number,
        DateTimeOffset now
    ) => [OfFan(fan, now), OfTarget(Text(number), now)];

    private AttemptKey OfFan(FanIdentity fan, DateTimeOffset now) =>
        Key(AttemptScope.Fan, $"{fan.AppId}|{fan.OpenId}", Limits.PerFan, now);

    private AttemptKey OfTarget(string target, DateTimeOffset now) =>
        Key(AttemptScope.Target, target, Limits.PerTarget, now);

    private AttemptKey Key(AttemptScope scope, string subject, int limit, DateTimeOffset now) =>
        new(scope, vault.Blind(subject, $"cards.try.{scope}"), UnionCalendar.DayOf(now), limit);

    private static string Text(MemberProof proof) =>
        proof switch
        {
            MemberProof.ByPhone by => "phone:" + by.Phone.Reveal(),
            MemberProof.ByIdNumber by => Text(by.Number),
            _ => throw new InvalidOperationException("Unknown kind of proof."),
        };

    private static string Text(IdDocument number) => "id:" + number.Reveal();
}
