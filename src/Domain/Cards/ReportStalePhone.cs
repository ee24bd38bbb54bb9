using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// The phone in the register is not the member's any more, says who has bound the card or has just proven to be the member.
/// Editors see it in a queue. Said twice it is one report.
/// </summary>
public sealed class ReportStalePhone(
    IFanDirectory fans,
    IBindingStore bindings,
    ITakeOverStore takeOvers,
    IDeskStore store,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task<Outcome<PhoneReportId>> ExecuteAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await fans.FindAsync(fan, cancel) is not { } person
            || await FindMemberAsync(person, now, cancel) is not { } member
        )
        {
            return CardsRefusals.TicketExpired;
        }
        if (await store.FindOpenReportAsync(member, cancel) is { } standing)
        {
            return standing.Id;
        }
        var report = PhoneReport.Of(person, member, now);
        store.Add(report);
        audit.Record(
            new(
                "cards.phone-reported",
                ActorKind.Person,
                person.Value,
                $"member:{member.Value}",
                now
            )
        );
        try
        {
            await work.SaveAsync(cancel);
            return report.Id;
        }
        catch (UniqueRuleException race) when (race.Rule == PhoneReport.OneOpenPerMember)
        {
            return (await store.FindOpenReportAsync(member, cancel))?.Id ?? report.Id;
        }
    }

    private async Task<MemberId?> FindMemberAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var ticket = await takeOvers.FindLatestTicketAsync(person, cancel);
        if (ticket?.OpensFor(person, now) == true)
        {
            return ticket.MemberId;
        }
        var standing = await bindings.FindStandingAsync(person, cancel);
        return standing.MaxBy(binding => binding.BoundAt)?.MemberId;
    }
}
