using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards.Desk;

/// <summary>Two bindings of what WeChat says is one person.</summary>
public sealed class CardConflictQueries(UnionDbContext db, IMemberLookup members)
{
    public Task<int> CountAsync(StaffScope scope, CancellationToken cancel) =>
        InScope(scope).CountAsync(cancel);

    /// <summary>Those with at least one side in scope, oldest first; of the other side only that it exists.</summary>
    public async Task<PageOf<ConflictLine>> ListAsync(
        StaffScope scope,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var all = InScope(scope);
        var shown = await all.OrderBy(conflict => conflict.FoundAt)
            .ThenBy(conflict => conflict.One)
            .ThenBy(conflict => conflict.Other)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        var people = shown.SelectMany(one => new[] { one.One, one.Other }).Distinct().ToList();
        var bindings = await db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => people.Contains(binding.PersonId))
            .Standing()
            .ToListAsync(cancel);
        var owners = await members.FindAsync(
            [.. bindings.Select(binding => binding.MemberId).Distinct()],
            cancel
        );
        var lines = shown.Select(conflict => new ConflictLine(
            conflict.FoundAt,
            [
                .. new[] { conflict.One, conflict.Other }
                    .Select(Foremost)
                    .OfType<CardBinding>()
                    .Select(binding => Side(binding, OwnerOf(binding))),
            ]
        ));
        return new([.. lines], await all.LongCountAsync(cancel));

        MemberEntry? OwnerOf(CardBinding binding) =>
            owners.GetValueOrDefault(binding.MemberId) is { } owner && scope.Covers(owner.UnionPath)
                ? owner
                : null;

        // What may be seen first; of it the active one, or what rests and could come back.
        CardBinding? Foremost(PersonId person) =>
            bindings
                .Where(one => one.PersonId == person)
                .OrderBy(one => OwnerOf(one) is null)
                .ThenBy(one => one.Status)
                .FirstOrDefault();
    }

    /// <summary>With a standing binding of either person whose member lies inside.</summary>
    private IQueryable<OpenConflict> InScope(StaffScope scope)
    {
        var inScope = UnionSubtrees.MembersIn(db, scope);
        var standing = db.Set<CardBinding>().AsNoTracking().Standing();
        return OpenConflicts
            .Of(db, CardPersonMerge.TwoBindings)
            .Where(conflict =>
                standing.Any(binding =>
                    (binding.PersonId == conflict.One || binding.PersonId == conflict.Other)
                    && inScope.Any(id => id == binding.MemberId)
                )
            );
    }

    private static ConflictSide Side(CardBinding binding, MemberEntry? owner) =>
        owner is null
            ? new(null, null, null, null, null, null)
            : new(
                binding.Id,
                binding.MemberId,
                binding.CardId,
                owner.MaskedName,
                owner.OrganizationName,
                binding.BoundAt
            );
}
