using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class MemoryBindings(MemoryCards cards, MemoryWork work) : IBindingStore
{
    public Task<IReadOnlyList<CardBinding>> FindStandingAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    ) => cards.FindStandingAsync(person, member, cancel);

    public Task<IReadOnlyList<CardBinding>> FindStandingAsync(
        PersonId person,
        CancellationToken cancel
    ) => Find(binding => binding.IsStanding && binding.PersonId == person);

    public Task<IReadOnlyList<CardBinding>> FindStandingOnAsync(
        MemberCardId card,
        CancellationToken cancel
    ) => Find(binding => binding.IsStanding && binding.CardId == card);

    public Task<IReadOnlyList<CardBinding>> FindStandingOfAsync(
        MemberId member,
        CancellationToken cancel
    ) => Find(binding => binding.IsStanding && binding.MemberId == member);

    public Task<CardBinding?> FindAsync(CardBindingId id, CancellationToken cancel) =>
        Task.FromResult(cards.Bindings.SingleOrDefault(binding => binding.Id == id));

    public Task<IReadOnlyList<CardBinding>> FindAfterAsync(
        CardBindingId? after,
        BindingStatus status,
        int limit,
        CancellationToken cancel
    )
    {
        var rest = cards
            .Bindings.OrderBy(binding => binding.Id.Value)
            .Where(binding => binding.Status == status)
            .Where(binding => after is not { } id || binding.Id.Value.CompareTo(id.Value) > 0);
        return Task.FromResult<IReadOnlyList<CardBinding>>([.. rest.Take(limit)]);
    }

    public Task<MemberCard?> FindCardAsync(MemberCardId id, CancellationToken cancel) =>
        cards.FindCardAsync(id, cancel);

    public Task RemoveBegunAsync(PersonId person, CancellationToken cancel)
    {
        work.OnSave(() => cards.Tickets.RemoveAll(ticket => ticket.PersonId == person));
        return Task.CompletedTask;
    }

    public void Add(CardBinding binding) => cards.Add(binding);

    public void Add(MemberCard card) => work.OnSave(() => cards.Cards.Add(card));

    private Task<IReadOnlyList<CardBinding>> Find(Func<CardBinding, bool> which) =>
        Task.FromResult<IReadOnlyList<CardBinding>>([.. cards.Bindings.Where(which)]);
}
