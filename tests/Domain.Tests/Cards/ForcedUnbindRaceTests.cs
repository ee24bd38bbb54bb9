using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class ForcedUnbindRaceTests
{
    /// <summary>The first read the request before a colleague decided it, and the binding behind.</summary>
    [Test]
    public async Task ForcedUnbind_EndedByAColleagueBetweenTwoReads_IsRefusedInWords()
    {
        var world = new CardWorld();
        var desk = new DeskWorld(world);
        await world.BindAsync(Ann, world.AddMember("张三丰", "15400000001"));
        var binding = world.Cards.Bindings[0];
        var asked = await desk.Request.ExecuteAsync(
            Staff(StaffRole.Editor),
            new(binding.Id, UnbindReason.Misuse, "本人带身份证来申请"),
            CardWorld.Now,
            default
        );
        binding.Unbind(BindingEnds.ByStaff, CardWorld.Now);
        world.Work.OnSave(() => throw new StaleVersionException(new InvalidOperationException()));

        var confirmed = await desk.Confirm.ExecuteAsync(
            Staff(StaffRole.Reviewer),
            asked.Value,
            CardWorld.Now,
            default
        );

        Assert.That(confirmed.Refusal, Is.EqualTo(DeskRefusals.ChangedMeanwhile));
    }

    private static StaffActor Staff(StaffRole role) =>
        new(StaffAccountId.New(), "小王", [new StaffGrant(role, MemoryLookup.UnionPath)]);
}
