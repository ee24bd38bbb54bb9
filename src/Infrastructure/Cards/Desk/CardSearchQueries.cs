using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards.Desk;

/// <summary>Cards for the console, found by whole numbers only: parts of a number are not searched.</summary>
public sealed class CardSearchQueries(
    UnionDbContext db,
    IMemberLookup members,
    IPersonalDataVault vault
)
{
    /// <param name="typed">A whole card number, ID number or phone.</param>
    /// <returns>Empty: nothing there, or nothing in scope.</returns>
    public async Task<IReadOnlyList<CardLine>> SearchAsync(
        StaffScope scope,
        string? typed,
        CancellationToken cancel
    )
    {
        if (scope.IsEmpty)
        {
            return [];
        }
        var owners = await OwnersAsync(typed, cancel);
        var cards = db.Set<MemberCard>().AsNoTracking();
        var found =
            owners.Count > 0
                ? await cards.Where(card => owners.Contains(card.MemberId)).ToListAsync(cancel)
                : [];
        var number = CardNumber.Parse(typed);
        if (number.Succeeded)
        {
            var index = vault.Blind(number.Value.Reveal(), MemberCard.NumberPurpose);
            found.AddRange(await cards.Where(c => c.NumberIndex == index).ToListAsync(cancel));
        }
        return await LinesAsync(scope, found, cancel);
    }

    /// <summary>All cards of one member; empty: none, or out of scope.</summary>
    public async Task<IReadOnlyList<CardLine>> OfMemberAsync(
        StaffScope scope,
        MemberId member,
        CancellationToken cancel
    ) => await LinesAsync(scope, await CardsOfAsync(member, cancel), cancel);

    /// <summary>Null: no such card, or out of scope.</summary>
    public async Task<CardDetail?> FindAsync(
        StaffScope scope,
        MemberCardId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var card = await db.Set<MemberCard>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (card is null)
        {
            return null;
        }
        var all = await CardsOfAsync(card.MemberId, cancel);
        var owner = (await members.FindAsync([card.MemberId], cancel)).GetValueOrDefault(
            card.MemberId
        );
        var lines = await LinesAsync(scope, all, cancel);
        if (owner is null || lines.SingleOrDefault(line => line.Id == id) is not { } shown)
        {
            return null;
        }
        var history = await HistoryAsync(card.MemberId, cancel);
        return new(
            shown,
            owner.UnionPath,
            [.. lines.Where(line => line.Id != id)],
            history,
            history.Max(binding => binding.PayoutHoldUntil) is { } until && until > now
                ? until
                : null,
            await RequestsAsync(owner, history, cancel),
            await TakeOversAsync(owner, id, now, cancel)
        );
    }

    private Task<List<MemberCard>> CardsOfAsync(MemberId member, CancellationToken cancel) =>
        db.Set<MemberCard>()
            .AsNoTracking()
            .Where(card => card.MemberId == member)
            .ToListAsync(cancel);

    private Task<List<BindingEntry>> HistoryAsync(MemberId member, CancellationToken cancel) =>
        db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => binding.MemberId == member)
            .OrderByDescending(binding => binding.BoundAt)
            .Select(binding => new BindingEntry(
                binding.Id,
                binding.CardId,
                binding.Status,
                binding.Method,
                binding.BoundAt,
                binding.EndedAt,
                binding.EndReason,
                binding.PayoutHoldUntil
            ))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<UnbindRequestLine>> RequestsAsync(
        MemberEntry owner,
        List<BindingEntry> history,
        CancellationToken cancel
    )
    {
        var requests = await db.Set<UnbindRequest>()
            .AsNoTracking()
            .Where(request => request.MemberId == owner.Id)
            .OrderByDescending(request => request.AskedAt)
            .ToListAsync(cancel);
        var lines =
            from request in requests
            join binding in history on request.BindingId equals binding.Id
            select CardQueueQueries.Line(
                request,
                binding.Card,
                owner.MaskedName,
                owner.OrganizationName
            );
        return [.. lines];
    }

    private async Task<IReadOnlyList<CounterLine>> TakeOversAsync(
        MemberEntry owner,
        MemberCardId card,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var open = await db.Set<CounterTakeOver>()
            .AsNoTracking()
            .Where(request => request.CardId == card && request.MemberId == owner.Id)
            .Where(request => request.DecidedAt == null && request.ExpiresAt > now)
            .OrderBy(request => request.AskedAt)
            .ToListAsync(cancel);
        return
        [
            .. open.Select(request =>
                CardQueueQueries.Line(request, owner.MaskedName, owner.OrganizationName)
            ),
        ];
    }

    private async Task<List<MemberId>> OwnersAsync(string? typed, CancellationToken cancel)
    {
        var owners = new List<MemberId>();
        var id = IdDocument.Parse(typed);
        if (id.Succeeded && await members.FindByIdNumberAsync(id.Value, cancel) is { } member)
        {
            owners.Add(member);
        }
        var phone = PhoneNumber.Parse(typed);
        if (phone.Succeeded)
        {
            owners.AddRange(await members.FindByPhoneAsync(phone.Value, cancel));
        }
        return owners;
    }

    private async Task<List<CardLine>> LinesAsync(
        StaffScope scope,
        List<MemberCard> cards,
        CancellationToken cancel
    )
    {
        var owners = await members.FindAsync(
            [.. cards.Select(card => card.MemberId).Distinct()],
            cancel
        );
        var ids = cards.ConvertAll(card => card.Id);
        var bindings = await db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => ids.Contains(binding.CardId))
            .Standing()
            .ToListAsync(cancel);
        var lines =
            from card in cards.DistinctBy(card => card.Id)
            where owners.ContainsKey(card.MemberId)
            let owner = owners[card.MemberId]
            where scope.Covers(owner.UnionPath)
            let binding = bindings.Where(one => one.CardId == card.Id).MinBy(one => one.Status)
            orderby card.Id.Value
            select new CardLine(
                card.Id,
                card.MemberId,
                owner.MaskedName,
                owner.OrganizationName,
                card.MaskedNumber,
                card.BankName,
                card.Status,
                binding?.Status,
                binding?.BoundAt
            );
        return [.. lines];
    }
}
