using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using static WeChatUnion.Domain.Tests.Campaigns.CampaignWorld;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>What may still be done to a campaign members take part in.</summary>
public sealed class RunningCampaignTests
{
    private const string Why = "场地临时停用，另行通知";
    private readonly StaffActor editor = Actor(StaffRole.Editor);
    private readonly StaffActor reviewer = Actor(StaffRole.Reviewer);
    private CampaignWorld world = null!;
    private CampaignId id;

    [SetUp]
    public async Task APublishedCampaign()
    {
        world = new();
        id = await world.PublishedAsync(editor);
    }

    [Test]
    public async Task Pause_AndItsEnd_AreEachOnceWithAReason()
    {
        var silent = await world.Pause.ExecuteAsync(editor, id, "停", Now, default);
        var idle = await world.Pause.EndAsync(editor, id, Why, Now, default);
        var paused = await world.Pause.ExecuteAsync(editor, id, Why, Now, default);
        var twice = await world.Pause.ExecuteAsync(editor, id, Why, Now, default);
        var shown = world.Last.View().IsPaused;
        var resumed = await world.Pause.EndAsync(editor, id, Why, Now, default);

        Assert.That(silent.Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
        Assert.That(idle.Refusal, Is.EqualTo(CampaignDeskRefusals.NotRunning));
        Assert.That(paused.Refusal, Is.Null);
        Assert.That(twice.Refusal, Is.EqualTo(CampaignDeskRefusals.NotRunning));
        Assert.That(shown);
        Assert.That(resumed.Refusal, Is.Null);
        Assert.That(world.Last.View().IsPaused, Is.False);
        Assert.That(
            world.Trail.TakeLast(2).Select(line => (line.Act, line.Details!.Text)),
            Is.EqualTo(
                (IEnumerable<(string, string)>)
                    [("campaigns.campaign-paused", Why), ("campaigns.campaign-resumed", Why)]
            )
        );
    }

    [Test]
    public async Task Pause_WhatIsNoLongerRunning_IsRefused()
    {
        world.Last.Advance(CampaignState.Frozen);

        var paused = await world.Pause.ExecuteAsync(editor, id, Why, Now, default);

        Assert.That(paused.Refusal, Is.EqualTo(CampaignDeskRefusals.NotRunning));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Void_BeforeTheDraw_EndsItWithAReasonEverybodyReads(bool frozen)
    {
        if (frozen)
        {
            world.Last.Advance(CampaignState.Frozen);
        }

        var ended = await VoidAsync(reviewer);

        Assert.That(ended.Refusal, Is.Null);
        var view = world.Last.View();
        Assert.That((view.State, view.VoidReason), Is.EqualTo((CampaignState.Voided, Why)));
        Assert.That(world.Trail[^1].Act, Is.EqualTo("campaigns.campaign-voided"));
    }

    [TestCase(CampaignState.Drawn)]
    [TestCase(CampaignState.Settled)]
    public async Task Void_AfterTheDraw_IsRefused(CampaignState state)
    {
        world.Last.Advance(CampaignState.Drawn);
        if (state == CampaignState.Settled)
        {
            world.Last.Advance(CampaignState.Settled);
        }

        var ended = await VoidAsync(reviewer);

        Assert.That(ended.Refusal, Is.EqualTo(CampaignDeskRefusals.TooLateToVoid));
        Assert.That(world.Last.State, Is.EqualTo(state));
    }

    [Test]
    public async Task Void_Twice_IsRefused()
    {
        await VoidAsync(reviewer);

        var again = await VoidAsync(Actor(StaffRole.Reviewer));

        Assert.That(again.Refusal, Is.EqualTo(CampaignDeskRefusals.TooLateToVoid));
    }

    [Test]
    public async Task Void_ByItsMakerOrWithoutAReason_IsRefused()
    {
        var both = Actor(StaffRole.Editor, StaffRole.Reviewer);
        id = await world.PublishedAsync(both);

        var own = await VoidAsync(both);
        var silent = await world.Void.ExecuteAsync(reviewer, id, "停办", Now, default);
        var without = await VoidAsync(editor);

        Assert.That(own.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That(silent.Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
        Assert.That(without.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
        Assert.That(world.Last.State, Is.EqualTo(CampaignState.Published));
    }

    private Task<Outcome<CampaignId>> VoidAsync(StaffActor actor) =>
        world.Void.ExecuteAsync(actor, id, Why, Now, default);
}
