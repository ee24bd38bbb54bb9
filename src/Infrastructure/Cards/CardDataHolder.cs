using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

/// <summary>
/// A closed account ends the binding, the consents and every begun verification. Register and cards are the union's own
/// records and did not come from WeChat; ended bindings stay, under a person who leads to nobody.
/// </summary>
internal sealed class CardDataHolder(UnionDbContext db, IPersonHeirs heirs) : IPersonalDataHolder
{
    public string Room => "cards";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (erasure is not { AccountClosed: true, Person: { } person })
        {
            return new HeldData(0);
        }
        var bindings = await db.Set<CardBinding>()
            .Where(binding => binding.PersonId == person)
            .ToListAsync(cancel);
        var standing = bindings.FindAll(binding =>
            binding.Status is BindingStatus.Active or BindingStatus.Suspended
        );
        var reason = erasure.Asked ? BindingEnds.DataErased : BindingEnds.AccountClosed;
        standing.ForEach(binding => binding.Unbind(reason, erasure.At));
        // Of a text that two had agreed to before they were one, the other's agreement stayed where it was.
        var persons = await heirs.BehindAsync(person, cancel);
        var consents = await db.Set<Consent>()
            .Where(consent => persons.Contains(consent.PersonId) && consent.WithdrawnAt == null)
            .ToListAsync(cancel);
        consents.ForEach(consent => consent.Withdraw(erasure.At));
        var tickets = await db.Set<VerificationTicket>()
            .Where(ticket => ticket.PersonId == person)
            .ToListAsync(cancel);
        db.RemoveRange(tickets);
        var codes = await db.Set<TakeOverCode>()
            .Where(code => code.PersonId == person)
            .ToListAsync(cancel);
        db.RemoveRange(codes);
        var requests = await db.Set<CounterTakeOver>()
            .Where(request => request.PersonId == person)
            .ToListAsync(cancel);
        db.RemoveRange(requests);
        var reports = await db.Set<PhoneReport>()
            .Where(report => report.PersonId == person)
            .ToListAsync(cancel);
        db.RemoveRange(reports);
        return new HeldData(
            standing.Count
                + consents.Count
                + tickets.Count
                + codes.Count
                + requests.Count
                + reports.Count,
            bindings.Count > 0 ? "binding history" : null
        );
    }
}
