using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class CardMoves(UnionDbContext db, ILastBindings last) : ICardMoves
{
    public async Task<MemberId?> FindTakenOverAsync(PersonId person, CancellationToken cancel) =>
        await db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => binding.PersonId == person)
            .OrderByDescending(binding => binding.BoundAt)
            .FirstOrDefaultAsync(cancel)
            is { Status: BindingStatus.Superseded, EndReason: BindingEnds.TakenOver } ended
            ? ended.MemberId
            : null;

    public async Task<IReadOnlyCollection<MemberId>> FindMembersAsync(
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    )
    {
        var once = await db.Set<CardBinding>()
            .Where(binding => persons.Contains(binding.PersonId))
            .Select(binding => binding.MemberId)
            .Distinct()
            .ToListAsync(cancel);
        var members = new List<MemberId>();
        foreach (var member in once)
        {
            if (
                await last.FindPersonAsync(member, cancel) is { } person
                && persons.Contains(person)
            )
            {
                members.Add(member);
            }
        }
        return members;
    }

    public async Task<IReadOnlySet<PersonId>> FindEverBoundAsync(
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    ) =>
        (
            await db.Set<CardBinding>()
                .Where(binding => persons.Contains(binding.PersonId))
                .Select(binding => binding.PersonId)
                .Distinct()
                .ToListAsync(cancel)
        ).ToHashSet();
}
