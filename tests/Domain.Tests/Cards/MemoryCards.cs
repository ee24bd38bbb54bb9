using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Cards;

/// <summary>The room's store in memory, with the database's unique rules.</summary>
public sealed class MemoryCards(MemoryWork work) : ICardStore
{
    private readonly List<Consent> consents = [];

    public List<VerificationTicket> Tickets { get; } = [];

    public List<MemberCard> Cards { get; } = [];

    public List<CardBinding> Bindings { get; } = [];

    /// <summary>What another transaction commits just before the next binding is saved.</summary>
    public CardBinding? Rival { get; set; }

    public Task<IReadOnlyList<MemberCard>> FindCardsInUseAsync(
        MemberId member,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<MemberCard>>([
            .. Cards.Where(c => c.MemberId == member && c.Status == MemberCardStatus.InUse),
        ]);

    public Task<MemberCard?> FindCardAsync(MemberCardId id, CancellationToken cancel) =>
        Task.FromResult(Cards.SingleOrDefault(card => card.Id == id));

    public Task<IReadOnlyList<CardBinding>> FindStandingAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<CardBinding>>([
            .. Bindings.Where(b => b.IsStanding && (b.PersonId == person || b.MemberId == member)),
        ]);

    public Task<VerificationTicket?> FindTicketAsync(
        string tokenDigest,
        CancellationToken cancel
    ) => Task.FromResult(Tickets.SingleOrDefault(ticket => ticket.TokenDigest == tokenDigest));

    public Task<bool> HasConsentAsync(
        PersonId person,
        string textVersion,
        CancellationToken cancel
    ) => Task.FromResult(consents.Any(c => c.PersonId == person && c.TextVersion == textVersion));

    public void Add(VerificationTicket ticket) => work.OnSave(() => Tickets.Add(ticket));

    public void Add(Consent consent) => work.OnSave(() => consents.Add(consent));

    public void Add(CardBinding binding) =>
        work.OnSave(() =>
        {
            if (Rival is { } rival)
            {
                Bindings.Add(rival);
                Rival = null;
                throw new UniqueRuleException(
                    CardBinding.OneActivePerMember,
                    new InvalidOperationException()
                );
            }
            RefuseSecond(binding);
            Bindings.Add(binding);
        });

    private void RefuseSecond(CardBinding next)
    {
        var active = Bindings.Where(b => b.Status == BindingStatus.Active).ToList();
        var rule =
            next.Status != BindingStatus.Active ? null
            : active.Exists(b => b.PersonId == next.PersonId) ? CardBinding.OneActivePerPerson
            : active.Exists(b => b.MemberId == next.MemberId) ? CardBinding.OneActivePerMember
            : active.Exists(b => b.CardId == next.CardId) ? CardBinding.OneActivePerCard
            : null;
        if (rule is not null)
        {
            throw new UniqueRuleException(rule, new InvalidOperationException());
        }
    }
}
