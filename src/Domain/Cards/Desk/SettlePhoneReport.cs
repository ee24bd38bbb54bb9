using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>An editor has looked after a reported phone: corrected it in the register, or found it right.</summary>
public sealed class SettlePhoneReport(CardDesk desk, IDeskStore store, IUnitOfWork work)
{
    /// <param name="note">5 to 200 characters; long numbers are kept as stars.</param>
    public async Task<Outcome<PhoneReportId>> ExecuteAsync(
        StaffActor actor,
        PhoneReportId id,
        string? note,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var report = await store.FindReportAsync(id, cancel);
        var member = await desk.FindAsync(actor, CardsActs.SettlePhones, report?.MemberId, cancel);
        if (!member.Succeeded)
        {
            return member.Refusal;
        }
        if (report!.SettledAt is not null)
        {
            return DeskRefusals.AlreadyDecided;
        }
        var text = StaffReason.Parse(note);
        if (!text.Succeeded)
        {
            return text.Refusal;
        }
        report.Settle(actor.Id, text.Value, now);
        desk.Record(
            "cards.phone-report-settled",
            actor,
            $"member:{report.MemberId.Value}",
            member.Value,
            now
        );
        try
        {
            await work.SaveAsync(cancel);
            return id;
        }
        catch (StaleVersionException)
        {
            return DeskRefusals.AlreadyDecided;
        }
    }
}
