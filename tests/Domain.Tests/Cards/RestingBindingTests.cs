using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

/// <summary>A binding that rests still holds its card; whoever binds anew himself ends it.</summary>
public sealed class RestingBindingTests
{
    private static readonly StaffActor Editor = new(
        StaffAccountId.New(),
        "小王",
        [new(StaffRole.Editor, MemoryLookup.UnionPath)]
    );

    private CardWorld world = null!;
    private DeskWorld desk = null!;
    private Member zhang = null!;

    [SetUp]
    public async Task AnnHoldsTheFirstOfZhangsTwoCards()
    {
        world = new CardWorld();
        desk = new DeskWorld(world);
        zhang = world.AddMember("张三丰", "15400000001", cards: 2);
        await world.ConsentAsync(Ann);
        await BindAsync(Ann, Cards[0]);
        world.Sent.Clear();
    }

    private IReadOnlyList<MemberCard> Cards => world.CardsOf(zhang);

    private IEnumerable<(MemberCardId, BindingStatus, string?)> Bindings =>
        world.Cards.Bindings.Select(one => (one.CardId, one.Status, one.EndReason));

    [Test]
    public async Task DuesOff_TheMemberBindsAgain_IsToldThatMembershipIsNotGood()
    {
        world.Members.Union.SetDues(pays: false, new DateOnly(2026, 11, 1));
        await RecheckAsync(0);

        var bound = await BindAsync(Ann, Cards[1]);

        Assert.That(bound, Is.EqualTo(CardsRefusals.NotInMembership));
        Assert.That(world.Cards.Bindings, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Resting_AnotherPersonProvesToBeTheMember_HasToTakeTheCardOver()
    {
        await RestAsync();
        await world.ConsentAsync(Bob);

        var bound = await BindAsync(Bob, Cards[0]);
        await RecheckAsync(0);

        Assert.That(bound, Is.EqualTo(CardsRefusals.BoundElsewhere));
        Assert.That(world.Cards.Bindings.Single().Status, Is.EqualTo(BindingStatus.Active));
    }

    [Test]
    public async Task Resting_ThePersonBindsAnew_OnlyTheNewOneComesBack()
    {
        await RestAsync();

        await BindAsync(Ann, Cards[1]);
        zhang.ChangeState(MemberState.Left);
        await RecheckAsync(1);
        zhang.ChangeState(MemberState.InMembership);
        await RecheckAsync(0);
        await RecheckAsync(1);

        Assert.That(
            Bindings,
            Is.EqualTo(
                new[]
                {
                    (Cards[0].Id, BindingStatus.Superseded, (string?)BindingEnds.BoundAnew),
                    (Cards[1].Id, BindingStatus.Active, null),
                }
            )
        );
    }

    [Test]
    public async Task LostCard_TheMemberBoundHisOther_FindingOrReplacingTheFirstChangesNothing()
    {
        await desk.Lost.ExecuteAsync(Ann, CardWorld.Now, default);
        await BindAsync(Ann, Cards[1]);

        var found = await FindAsync(Cards[0]);
        var replaced = await desk.Replace.ExecuteAsync(
            Editor,
            new(Cards[0].Id, "6200000000009999", "鹭湾银行"),
            CardWorld.Now,
            default
        );

        Assert.That(found.Succeeded, Is.True, found.Refusal?.Code);
        Assert.That(replaced.Succeeded, Is.True, replaced.Refusal?.Code);
        Assert.That(
            world.Cards.Bindings.Single(one => one.IsStanding).CardId,
            Is.EqualTo(Cards[1].Id)
        );
    }

    [Test]
    public async Task FoundCard_OfWhoHasLeftMeanwhile_GoesOnResting()
    {
        await desk.Lost.ExecuteAsync(Ann, CardWorld.Now, default);
        zhang.ChangeState(MemberState.Left);

        await FindAsync(Cards[0]);

        Assert.That(
            Bindings.Single(),
            Is.EqualTo((Cards[0].Id, BindingStatus.Suspended, BindingEnds.NotInMembership))
        );
    }

    /// <summary>Left and came back; nobody has looked at the binding since.</summary>
    private async Task RestAsync()
    {
        zhang.ChangeState(MemberState.Left);
        await RecheckAsync(0);
        zhang.ChangeState(MemberState.InMembership);
    }

    private Task<bool> RecheckAsync(int binding) =>
        desk.Recheck.ExecuteAsync(world.Cards.Bindings[binding].Id, CardWorld.Now, default);

    private Task<Kernel.Outcome<MemberCardStatus>> FindAsync(MemberCard card) =>
        desk.Loss.ExecuteAsync(Editor, card.Id, isLost: false, CardWorld.Now, default);

    /// <returns>Null when it is bound.</returns>
    private async Task<Kernel.Refusal?> BindAsync(FanIdentity fan, MemberCard card)
    {
        var proof = world.NameProof(zhang, "张三丰", $"00{card.Last4}");
        var verified = await world.TryAsync(fan, proof);
        if (!verified.Succeeded)
        {
            return verified.Refusal;
        }
        var bound = await world.ConfirmAsync(fan, verified.Value.Ticket);
        return bound.Succeeded ? null : bound.Refusal;
    }
}
