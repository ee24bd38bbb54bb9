using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class RecheckBindingTests
{
    private CardWorld world = null!;
    private DeskWorld desk = null!;
    private Member zhang = null!;

    [SetUp]
    public async Task AnnHoldsZhangsCard()
    {
        world = new CardWorld();
        desk = new DeskWorld(world);
        zhang = world.AddMember("张三丰", "15400000001");
        await world.BindAsync(Ann, zhang);
        world.Sent.Clear();
    }

    private CardBinding Binding => world.Cards.Bindings[0];

    [Test]
    public async Task Recheck_LeftTheUnion_IsSuspendedAndTold()
    {
        zhang.ChangeState(MemberState.Left);

        var changed = await RecheckAsync();

        Assert.That(changed, Is.True);
        Assert.That(Binding.Status, Is.EqualTo(BindingStatus.Suspended));
        Assert.That(Binding.EndReason, Is.EqualTo(BindingEnds.NotInMembership));
        Assert.That(world.Sent.Single(), Does.Contain("暂停"));
    }

    [Test]
    public async Task Recheck_CameBack_IsActiveAgain()
    {
        zhang.ChangeState(MemberState.Left);
        await RecheckAsync();
        zhang.ChangeState(MemberState.InMembership);

        await RecheckAsync();

        Assert.That(Binding.Status, Is.EqualTo(BindingStatus.Active));
        Assert.That(world.Trail[^1].Act, Is.EqualTo("cards.resumed"));
    }

    [Test]
    public async Task Recheck_Unchanged_SavesNothing()
    {
        var saves = world.Work.Saves;

        Assert.That(await RecheckAsync(), Is.False);
        Assert.That(world.Work.Saves, Is.EqualTo(saves));
    }

    [Test]
    public async Task Recheck_LostCard_StaysSuspendedThoughTheStandingIsGood()
    {
        await desk.Lost.ExecuteAsync(Ann, CardWorld.Now, default);

        Assert.That(await RecheckAsync(), Is.False);
        Assert.That(Binding.Status, Is.EqualTo(BindingStatus.Suspended));
    }

    private Task<bool> RecheckAsync() =>
        desk.Recheck.ExecuteAsync(Binding.Id, CardWorld.Now, default);
}
