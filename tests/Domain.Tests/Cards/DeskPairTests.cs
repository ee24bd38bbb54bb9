using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

/// <summary>An administrator with a second account of his own making, at the counter.</summary>
public sealed class DeskPairTests
{
    private readonly CardWorld world = new();

    [Test]
    public async Task ForcedUnbind_ByWhoMadeTheMakersAccount_IsRefusedAndAnotherMay()
    {
        var desk = new DeskWorld(world);
        await world.BindAsync(Ann, world.AddMember("张三丰", "15400000001"));
        var (editor, administrator, reviewer) = (
            Actor(StaffRole.Editor),
            Actor(StaffRole.Administrator),
            Actor(StaffRole.Reviewer)
        );
        desk.Ties.Add(SecondPerson.Created, administrator.Id, editor.Id, CardWorld.Now);
        var asked = await desk.Request.ExecuteAsync(
            editor,
            new(world.Cards.Bindings[0].Id, UnbindReason.Misuse, "会员到柜台说手机被盗"),
            CardWorld.Now,
            default
        );

        var tied = await desk.Confirm.ExecuteAsync(
            administrator,
            asked.Value,
            CardWorld.Now,
            default
        );
        var free = await desk.Confirm.ExecuteAsync(reviewer, asked.Value, CardWorld.Now, default);

        Assert.That(tied.Refusal, Is.EqualTo(StaffRefusals.SecondPersonTied));
        Assert.That(free.Succeeded, Is.True, free.Refusal?.Code);
    }

    private static StaffActor Actor(StaffRole role) =>
        new(StaffAccountId.New(), "某人", [new(role, MemoryLookup.UnionPath)]);
}
