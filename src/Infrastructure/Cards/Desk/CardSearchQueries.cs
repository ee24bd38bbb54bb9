using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
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
        var all = await db.Set<MemberCard>()
            .AsNoTracking()
            .Where(one => one.MemberId == card.MemberId)
            .ToListAsync(cancel);
        var lines = await LinesAsync(scope, all, cancel);
        if (lines.SingleOrDefault(line => line.Id == id) is not { } shown)
        {
            return null;
        }
        var history = await db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => binding.MemberId == card.MemberId)
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
        var requests = await db.Set<UnbindRequest>()
            .AsNoTracking()
            .Where(request => request.MemberId == card.MemberId)
            .OrderByDescending(request => request.AskedAt)
            .ToListAsync(cancel);
        return new(
            shown,
            [.. lines.Where(line => line.Id != id)],
            history,
            history.Max(binding => binding.PayoutHoldUntil) is { } until && until > now
                ? until
                : null,
            [
                .. requests.Select(request =>
                    CardQueueQueries.Line(request, shown.MaskedName, shown.OrganizationName)
                ),
            ]
        );
    }

    private async Task<List<MemberId>> OwnersAsync(string? typed, CancellationToken cancel)
    {
        var owners = new List<MemberId>();
        var document = IdDocument.Parse(typed);
        if (
            document.Succeeded
            && await members.FindByIdNumberAsync(document.Value, cancel) is { } member
        )
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
            .Where(binding =>
                binding.Status == BindingStatus.Active || binding.Status == BindingStatus.Suspended
            )
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
