using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards.Desk;

/// <summary>Two bindings of what WeChat says is one person.</summary>
public sealed class CardConflictQueries(
    UnionDbContext db,
    IMemberLookup members,
    IJoinConflicts conflicts
)
{
    private const int Most = 500;

    /// <summary>Those with at least one side in scope, oldest first; of the other side only that it exists.</summary>
    public async Task<IReadOnlyList<ConflictLine>> ListAsync(
        StaffScope scope,
        CancellationToken cancel
    )
    {
        var open = await conflicts.FindOpenAsync(CardPersonMerge.TwoBindings, Most, cancel);
        var people = open.SelectMany(one => new[] { one.One, one.Other }).Distinct().ToList();
        var bindings = await db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => people.Contains(binding.PersonId))
            .Standing()
            .ToListAsync(cancel);
        var owners = await members.FindAsync(
            [.. bindings.Select(binding => binding.MemberId).Distinct()],
            cancel
        );
        var lines =
            from conflict in open
            let sides = new[] { conflict.One, conflict.Other }
                .Select(Foremost)
                .OfType<CardBinding>()
                .Select(binding => Side(binding, scope, owners))
                .ToList()
            where sides.Exists(side => side.MaskedName is not null)
            select new ConflictLine(conflict.FoundAt, sides);
        return [.. lines];

        // The active one, or what rests and could come back.
        CardBinding? Foremost(PersonId person) =>
            bindings.Where(one => one.PersonId == person).MinBy(one => one.Status);
    }

    private static ConflictSide Side(
        CardBinding binding,
        StaffScope scope,
        IReadOnlyDictionary<MemberId, MemberEntry> owners
    )
    {
        var owner = owners.GetValueOrDefault(binding.MemberId);
        var shown = owner is not null && scope.Covers(owner.UnionPath) ? owner : null;
        return new(
            shown is null ? null : binding.Id,
            shown is null ? null : binding.MemberId,
            shown is null ? null : binding.CardId,
            shown?.MaskedName,
            shown?.OrganizationName,
            shown is null ? null : binding.BoundAt
        );
    }
}
