using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

/// <summary>Step ① of binding: the person agreed to the text. Agreeing again changes nothing.</summary>
public sealed class GiveConsent(
    ICardStore cards,
    IFanDirectory fans,
    IAuditTrail audit,
    IUnitOfWork work,
    CardRules rules
)
{
    public async Task ExecuteAsync(FanIdentity fan, DateTimeOffset now, CancellationToken cancel)
    {
        var person = await fans.FindOrCreateAsync(fan, now, cancel);
        if (await cards.HasConsentAsync(person, rules.ConsentVersion, cancel))
        {
            return;
        }
        cards.Add(Consent.Give(person, rules.ConsentVersion, now));
        audit.Record(
            new(
                "cards.consented",
                ActorKind.Person,
                person.Value,
                $"consent:{rules.ConsentVersion}",
                now
            )
        );
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (UniqueRuleException race) when (race.Rule == Consent.OncePerVersion)
        {
            // A second tap won; the consent stands.
        }
    }
}
