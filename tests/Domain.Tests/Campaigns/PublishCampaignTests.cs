using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using static WeChatUnion.Domain.Tests.Campaigns.CampaignWorld;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>A campaign comes before members by two people, exactly as the second one saw it.</summary>
public sealed class PublishCampaignTests
{
    private readonly StaffActor editor = Actor(StaffRole.Editor);
    private readonly StaffActor reviewer = Actor(StaffRole.Reviewer);
    private CampaignWorld world = null!;

    [SetUp]
    public void ACity() => world = new();

    [Test]
    public async Task Publish_ByASecondPerson_FixesTheRulesAndBindsItsKind()
    {
        var id = await world.ProposedAsync(editor);

        var published = await world.PublishAsync(reviewer, id);

        Assert.That(published.Refusal, Is.Null);
        var campaign = world.Last;
        Assert.That(
            (campaign.State, campaign.PublisherId, campaign.PublishedAt),
            Is.EqualTo(
                (CampaignState.Published, (StaffAccountId?)reviewer.Id, (DateTimeOffset?)Now)
            )
        );
        Assert.That(campaign.Rules, Does.Contain(PlainKind.Sentence));
        Assert.That(campaign.Rules, Does.Contain("保温杯：10 份，每份价值 88 元"));
        Assert.That(campaign.Rules, Does.Contain("鹭湾市总工会"));
        Assert.That(world.Kind.Published.Single().Rules, Is.EqualTo(campaign.Rules));
        Assert.That(world.Trail[^1].Note, Is.EqualTo(campaign.Digest));
    }

    [Test]
    public async Task Publish_ByItsMaker_IsRefused()
    {
        var both = Actor(StaffRole.Editor, StaffRole.Reviewer);
        var id = await world.ProposedAsync(both);

        var published = await world.PublishAsync(both, id);

        Assert.That(published.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That(world.Kind.Published, Is.Empty);
    }

    [Test]
    public async Task Publish_ByWhoWroteOfItEarlier_IsRefused()
    {
        var both = Actor(StaffRole.Editor, StaffRole.Reviewer);
        var id = await world.WrittenAsync(both);
        await world.ChangeAsync(editor, id, Content("最后由别人改过"));
        await world.Propose.ExecuteAsync(editor, id, Now, default);

        var published = await world.PublishAsync(both, id);

        Assert.That(published.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
    }

    [Test]
    public async Task Publish_ByAnAccountTheMakerMade_IsRefused()
    {
        var id = await world.ProposedAsync(editor);
        world.Ties.Add(SecondPerson.Created, editor.Id, reviewer.Id, Now.AddDays(-1));

        var published = await world.PublishAsync(reviewer, id);

        Assert.That(published.Refusal, Is.EqualTo(StaffRefusals.SecondPersonTied));
    }

    [Test]
    public async Task Publish_OtherThanWhatWasSeen_IsRefused()
    {
        var id = await world.ProposedAsync(editor);
        var seen = world.Last.Digest;
        await world.ChangeAsync(editor, id, Content("提交后又改"));
        await world.Propose.ExecuteAsync(editor, id, Now, default);

        var published = await world.PublishAsync(reviewer, id, digest: seen);

        Assert.That(published.Refusal, Is.EqualTo(CampaignDeskRefusals.Moved));
        Assert.That(world.Last.State, Is.EqualTo(CampaignState.Proposed));
    }

    [Test]
    public async Task Publish_WhatNobodyProposed_IsRefused()
    {
        var id = await world.WrittenAsync(editor);

        var draft = await world.PublishAsync(reviewer, id);
        await world.Propose.ExecuteAsync(editor, id, Now, default);
        await world.Propose.WithdrawAsync(editor, id, Now, default);
        var withdrawn = await world.PublishAsync(reviewer, id);

        Assert.That(draft.Refusal, Is.EqualTo(CampaignDeskRefusals.NotProposed));
        Assert.That(withdrawn.Refusal, Is.EqualTo(CampaignDeskRefusals.NotProposed));
    }

    [Test]
    public async Task Publish_AfterItsWindow_IsRefused()
    {
        var id = await world.ProposedAsync(editor);

        var late = await world.PublishAsync(reviewer, id, at: world.Last.ClosesAt);

        Assert.That(late.Refusal, Is.EqualTo(CampaignDeskRefusals.Over));
    }

    [Test]
    public async Task Publish_WhatIsPublished_IsRefused()
    {
        var id = await world.PublishedAsync(editor);

        var again = await world.PublishAsync(reviewer, id);
        var changed = await world.ChangeAsync(editor, id, Content("发布后再改"));

        Assert.That(again.Refusal, Is.EqualTo(CampaignDeskRefusals.NotProposed));
        Assert.That(changed.Refusal, Is.EqualTo(CampaignDeskRefusals.Published));
        Assert.That(world.Kind.Published, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Publish_WithoutTheCitysRight_IsRefused()
    {
        var id = await world.ProposedAsync(editor);

        var byEditor = await world.PublishAsync(Actor(StaffRole.Editor), id);
        var below = await world.PublishAsync(ActorIn("city/east/", StaffRole.Reviewer), id);

        Assert.That(byEditor.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
        Assert.That(below.Refusal, Is.EqualTo(StaffRefusals.NotFound));
    }
}
