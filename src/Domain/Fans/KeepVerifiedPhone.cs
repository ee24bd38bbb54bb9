using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Fans;

/// <summary>WeChat said which phone a fan's account has: remembered, sealed, with the time.</summary>
public sealed class KeepVerifiedPhone(
    IFanStore fans,
    IVerifiedPhoneStore phones,
    IPersonalDataVault vault,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    private const int MostRuns = 3;

    public async Task ExecuteAsync(
        FanIdentity identity,
        PhoneNumber phone,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var run = 1; ; run++)
        {
            var fan = await fans.MeetAsync(identity, now, cancel);
            if (await phones.FindAsync(fan.Id, cancel) is { } known)
            {
                known.Replace(phone, vault, now);
            }
            else
            {
                phones.Add(VerifiedPhone.Of(fan.Id, phone, vault, now));
            }
            audit.Record(
                new(
                    "fans.phone-verified",
                    ActorKind.Person,
                    fan.PersonId.Value,
                    $"fan:{fan.Id.Value}",
                    now
                )
            );
            try
            {
                await work.SaveAsync(cancel);
                return;
            }
            catch (UniqueRuleException race)
                when (race.Rule == VerifiedPhone.OnePerFan && run < MostRuns)
            {
                // Two taps at once: the second one replaces what the first one added.
            }
        }
    }
}
