using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Domain.Tests.Cards.Guard;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Cards;

/// <summary>A small register and everything a binding touches, in memory.</summary>
public sealed class CardWorld : IAuditTrail, IOutbox
{
    private int numbers;

    /// <param name="proveTypedPhone">Off, binding by phone takes no code: for tests of other things.</param>
    public CardWorld(bool proveTypedPhone = false)
    {
        Rules = new CardRules { ProveTypedPhone = proveTypedPhone };
        Cards = new MemoryCards(Work);
        var directory = new MemberDirectory(Members, Vault);
        var tries = new WrongTries(Vault, Rules);
        var proofs = new ProofCheck(directory, Cards, Vault);
        Lookup = new MemoryLookup(Members, Vault);
        TakeOvers = new MemoryTakeOvers(Cards, Work);
        Review = new ReviewBinding(directory, Cards, Fans);
        var settling = new PhoneSettling(Lookup, Rules);
        var phones = new PhoneProof(Phones, Lookup, settling, Sms, Rules);
        var codes = new TakeOverLimits(new MemoryLimits(), TakeOvers, Vault, Rules);
        var check = new CodeCheck(codes, TakeOvers, settling, Vault, this, Work);
        Consent = new GiveConsent(Cards, Fans, this, Work, Rules);
        Guard = new MemoryGuard(Work);
        Verify = new VerifyMember(
            proofs,
            phones,
            Cards,
            Fans,
            new TryGuard(tries, new MemoryLimits(), Guard, Guard, Guard, Rules),
            this,
            Work,
            Rules
        );
        Bindings = new MemoryBindings(Cards, Work);
        Bind = new BindCard(
            Review,
            phones,
            settling,
            check,
            Cards,
            Bindings,
            Watchers,
            this,
            this,
            Interactions,
            Work
        );
        ReviewPhone = new ReviewPhoneProof(Review, phones, settling, TakeOvers, Lookup);
        Exchange = new(Bindings, Watchers, TakeOvers, Lookup, settling, Fans, this, this, Rules);
        var reading = new TakeOverReading(Fans, Cards, TakeOvers, Bindings, directory);
        AskCode = new(reading, phones, settling, codes, TakeOvers, Lookup, Sms, Vault, this, Work);
        SendCode = new(TakeOvers, Lookup, settling, Sms, Vault, Work);
        TakeOver = new(reading, check, Exchange, Interactions, Work);
        AskCounter = new(reading, TakeOvers, this, Work);
        ReviewTakeOver = new(reading, TakeOvers, Lookup, settling, Sms);
        Unbind = new(Fans, Bindings, Lookup, Watchers, this, this, Work);
    }

    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public PlainVault Vault { get; } = new();

    public MemoryWork Work { get; } = new();

    public MemoryInteractions Interactions { get; } = new();

    public MemoryFans Fans { get; } = new();

    public MemoryMembers Members { get; } = new();

    public MemoryCards Cards { get; }

    public MemoryGuard Guard { get; }

    public CardRules Rules { get; }

    public List<AuditEntry> Trail { get; } = [];

    public List<string> Sent { get; } = [];

    public GiveConsent Consent { get; }

    public VerifyMember Verify { get; }

    public ReviewBinding Review { get; }

    public BindCard Bind { get; }

    public MemoryLookup Lookup { get; }

    public MemoryPhones Phones { get; } = new();

    public ReviewPhoneProof ReviewPhone { get; }

    public MemorySms Sms { get; } = new();

    public MemoryTakeOvers TakeOvers { get; }

    public MemoryBindings Bindings { get; }

    public CardExchange Exchange { get; }

    public RequestTakeOverCode AskCode { get; }

    public SendTakeOverCode SendCode { get; }

    public TakeOverCard TakeOver { get; }

    public AskCounterTakeOver AskCounter { get; }

    public ReviewTakeOver ReviewTakeOver { get; }

    public List<IBindingWatcher> Watchers { get; } = [];

    public UnbindCard Unbind { get; }

    public Member AddMember(string name, string phone, int cards = 1)
    {
        var first17 = $"99010119900101{++numbers:D3}";
        var member = Member.Register(
            MemberId.New(),
            UnionOrganizationId.New(),
            PersonName.Parse(name).Value,
            IdNumber.Parse(first17 + IdNumber.CheckDigit(first17)).Value,
            PhoneNumber.Parse(phone).Value,
            Vault
        );
        Members.All.Add(member);
        for (var i = 0; i < cards; i++)
        {
            AddCard(member, $"620000000{numbers:D4}{i:D3}");
        }
        return member;
    }

    public IReadOnlyList<MemberCard> CardsOf(Member member) =>
        [.. Cards.Cards.Where(card => card.MemberId == member.Id)];

    public string IdOf(Member member) => member.OpenIdNumber(Vault);

    void IAuditTrail.Record(AuditEntry entry) => Work.OnSave(() => Trail.Add(entry));

    void IOutbox.AddText(FanIdentity fan, string text, string dedupeKey) =>
        Work.OnSave(() => Sent.Add(text));

    void IOutbox.AddNotice(FanIdentity fan, Notice notice, string dedupeKey) =>
        Work.OnSave(() => Sent.Add(notice.Text));

    private void AddCard(Member member, string number) =>
        Cards.Cards.Add(
            MemberCard.Issue(
                MemberCardId.New(),
                member.Id,
                CardNumber.Parse(number).Value,
                "鹭湾银行",
                Vault
            )
        );
}
