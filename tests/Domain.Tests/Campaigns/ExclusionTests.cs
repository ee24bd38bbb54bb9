using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using static WeChatUnion.Domain.Tests.Campaigns.CampaignWorld;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>Who runs draws takes part in none, and no single account lets him in again.</summary>
public sealed class ExclusionTests
{
    internal const string Name = "林小鹭";

    /// <summary>Nobody's: no area has this code.</summary>
    internal const string Number = "990101199001010027";
    private const string Why = "已经调离活动部门";
    private readonly StaffActor editor = Actor(StaffRole.Editor);
    private readonly StaffActor reviewer = Actor(StaffRole.Reviewer);
    private CampaignWorld world = null!;
    private MemoryExclusions list = null!;

    [SetUp]
    public void AnEmptyList() => (world, list) = (new(), new());

    [Test]
    public async Task Exclude_AMember_StandsInListAndTrailOnce()
    {
        var excluded = await ExcludeAsync(editor);
        var again = await ExcludeAsync(editor);

        Assert.That(excluded.Value, Is.EqualTo(list.Member));
        Assert.That(again.Refusal, Is.EqualTo(ExclusionRefusals.Known));
        Assert.That(list.All.Single().AddedBy, Is.EqualTo(editor.Id));
        Assert.That(
            world.Trail.Select(line => (line.Act, line.Subject)),
            Is.EqualTo(
                (IEnumerable<(string, string)>)
                    [("campaigns.member-excluded", $"member:{list.Member.Value}")]
            )
        );
    }

    [Test]
    public async Task Exclude_WhomTheRegisterDoesNotKnow_ChangesNothing()
    {
        var other = await ExcludeAsync(editor, name: "林大鹭");
        var broken = await ExcludeAsync(editor, number: "990101199001010028");
        list.IsUsedUp = true;
        var often = await ExcludeAsync(editor);

        Assert.That(other.Refusal, Is.EqualTo(ExclusionRefusals.NoMember));
        Assert.That(broken.Refusal, Is.Not.Null.And.Not.EqualTo(ExclusionRefusals.NoMember));
        Assert.That(often.Refusal, Is.EqualTo(ExclusionRefusals.TooManyTries));
        Assert.That(list.All, Is.Empty);
        Assert.That(world.Trail, Is.Empty);
    }

    [Test]
    public async Task Exclude_WithoutTheCitysRight_IsRefused()
    {
        var without = await ExcludeAsync(reviewer);
        var below = await ExcludeAsync(ActorIn("city/east/", StaffRole.Editor));

        Assert.That(without.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
        Assert.That(below.Refusal, Is.EqualTo(StaffRefusals.NotFound));
    }

    [Test]
    public async Task End_ByAnother_FreesTheMemberWithAReasonInTheTrail()
    {
        await ExcludeAsync(editor);

        var silent = await EndAsync(reviewer, "调离");
        var ended = await EndAsync(reviewer);
        var again = await EndAsync(reviewer);

        Assert.That(silent.Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
        Assert.That(ended.Value, Is.EqualTo(list.Member));
        Assert.That(again.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(list.All, Is.Empty);
        Assert.That(world.Trail[^1].Details!.Text, Is.EqualTo(Why));
    }

    [Test]
    public async Task End_ByWhoWroteHimDown_IsRefused()
    {
        var both = Actor(StaffRole.Editor, StaffRole.Reviewer);
        await ExcludeAsync(both);

        var own = await EndAsync(both);

        Assert.That(own.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That(list.All, Has.Count.EqualTo(1));
    }

    private Task<Outcome<MemberId>> ExcludeAsync(
        StaffActor actor,
        string name = Name,
        string number = Number
    ) =>
        new ExcludeMember(world.Desk, list, list, list, world, world.Work).ExecuteAsync(
            actor,
            new(name, number),
            Now,
            default
        );

    private Task<Outcome<MemberId>> EndAsync(StaffActor actor, string reason = Why) =>
        new EndExclusion(world.Desk, list, world.Ties.Second, world, world.Work).ExecuteAsync(
            actor,
            new(list.Member, reason),
            Now,
            default
        );
}
