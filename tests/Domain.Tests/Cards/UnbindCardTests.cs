using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class UnbindCardTests : IBindingWatcher
{
    private CardWorld world = null!;
    private Member zhang = null!;

    [SetUp]
    public async Task AnnHoldsZhangsCard()
    {
        world = new CardWorld();
        zhang = world.AddMember("张三丰", "15400000001");
        await world.BindAsync(Ann, zhang);
        world.Watchers.Add(this);
    }

    [Test]
    public async Task Unbind_Bound_KeepsTheRowRemovesTicketsAndSaysWhatGoesOn()
    {
        var ended = await world.Unbind.ExecuteAsync(Ann, CardWorld.Now, default);

        var binding = world.Cards.Bindings.Single();
        Assert.That(ended.Value.Changed, Is.True);
        Assert.That(ended.Value.StillOpen, Is.EqualTo((string[])["1 件补贴申请还在审核"]));
        Assert.That(binding.Status, Is.EqualTo(BindingStatus.Unbound));
        Assert.That(binding.EndReason, Is.EqualTo(BindingEnds.ByMember));
        Assert.That(world.Cards.Tickets, Is.Empty);
        Assert.That(world.Trail[^1].UnionPath, Is.EqualTo(Fakes.MemoryLookup.UnionPath));
    }

    [Test]
    public async Task Unbind_Twice_SucceedsWithoutChange()
    {
        await world.Unbind.ExecuteAsync(Ann, CardWorld.Now, default);
        var saves = world.Work.Saves;

        var again = await world.Unbind.ExecuteAsync(Ann, CardWorld.Now, default);

        Assert.That(again.Value.Changed, Is.False);
        Assert.That(world.Work.Saves, Is.EqualTo(saves));
    }

    [Test]
    public async Task Unbind_NeverMet_SucceedsWithoutChange()
    {
        var ended = await world.Unbind.ExecuteAsync(Bob, CardWorld.Now, default);

        Assert.That(ended.Value.Changed, Is.False);
    }

    [Test]
    public async Task Unbind_ThenBindAgain_IsAnotherBinding()
    {
        await world.Unbind.ExecuteAsync(Ann, CardWorld.Now, default);

        var bound = await world.BindAsync(Bob, zhang);

        Assert.That(bound.Succeeded, Is.True);
        Assert.That(world.Cards.Bindings, Has.Count.EqualTo(2));
    }

    public Task<IReadOnlyList<string>> FindOpenAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyList<string>>(["1 件补贴申请还在审核"]);

    public Task BoundAsync(
        PersonId person,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.CompletedTask;
}
