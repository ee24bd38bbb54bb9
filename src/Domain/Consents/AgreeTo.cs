using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Consents;

/// <param name="TextVersion">Of the text the person read: another one is no agreement to what holds now.</param>
public sealed record AgreeToRequest(FanIdentity Fan, AgreementKind Kind, string? TextVersion);

/// <summary>A person agrees to one kind of data being used. Agreeing again changes nothing.</summary>
public sealed class AgreeTo(
    IAgreementStore agreements,
    IFanDirectory fans,
    IAuditTrail audit,
    IUnitOfWork work,
    AgreementRules rules
)
{
    /// <returns>Whether it was news.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        AgreeToRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (fan, kind, version) = request;
        if (version is null || version != rules.TextOf(kind).Version)
        {
            return ConsentsRefusals.TextChanged;
        }
        var person = await fans.FindOrCreateAsync(fan, now, cancel);
        if (await agreements.HasAsync(person, kind, version, cancel))
        {
            return false;
        }
        var agreement = Agreement.Give(person, kind, version, now);
        agreements.Add(agreement);
        audit.Record(AgreementTrail.Line("consents.agreed", agreement, now));
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (UniqueRuleException race) when (race.Rule == Agreement.OncePerVersion)
        {
            // A second tap won; the agreement stands.
            return false;
        }
    }
}
