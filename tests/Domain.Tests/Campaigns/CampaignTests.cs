using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using static WeChatUnion.Domain.Tests.Campaigns.CampaignWorld;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>What may become of a campaign, whoever asks.</summary>
public sealed class CampaignTests
{
    private static readonly StaffAccountId Maker = StaffAccountId.New();

    private static readonly CampaignContent[] Others =
    [
        Content("别的名称"),
        Content() with
        {
            OpensAt = Now.AddDays(1).AddMinutes(1),
        },
        Content() with
        {
            ClosesAt = Now.AddDays(9),
        },
        Content(settings: one => one with { Successors = 21 }),
        Content() with
        {
            Terms = "{\"a\":1}",
        },
    ];

    private static readonly CampaignState[] NotRunning =
    [
        CampaignState.Draft,
        CampaignState.Proposed,
        CampaignState.Drawn,
        CampaignState.Settled,
        CampaignState.Voided,
    ];

    private static readonly CampaignState[] States = Enum.GetValues<CampaignState>();

    private static readonly (CampaignState From, CampaignState To)[] Ways =
    [
        (CampaignState.Published, CampaignState.Frozen),
        (CampaignState.Published, CampaignState.Drawn),
        (CampaignState.Frozen, CampaignState.Drawn),
        (CampaignState.Drawn, CampaignState.Settled),
    ];

    [TestCaseSource(nameof(Others))]
    public void Change_OfAnythingItDecides_IsAnotherCampaignByAnotherMaker(CampaignContent other)
    {
        var campaign = Campaign.Draft("plain", Content(), Maker);
        var before = campaign.Digest;
        campaign.Propose();
        var second = StaffAccountId.New();

        var changed = campaign.Change(other, second);

        Assert.That(changed);
        Assert.That(campaign.Digest, Is.Not.EqualTo(before));
        Assert.That(
            (campaign.State, campaign.MakerId),
            Is.EqualTo((CampaignState.Draft, (StaffAccountId?)second))
        );
    }

    [Test]
    public void Change_ThatChangesNothing_LeavesItProposedByItsMaker()
    {
        var campaign = Campaign.Draft("plain", Content(), Maker);
        campaign.Propose();
        var version = campaign.Version;

        var changed = campaign.Change(Content(), StaffAccountId.New());

        Assert.That(changed, Is.False);
        Assert.That(
            (campaign.State, campaign.MakerId, campaign.Version),
            Is.EqualTo((CampaignState.Proposed, (StaffAccountId?)Maker, version))
        );
    }

    [Test]
    public void Settings_WrittenAndRead_AreTheSame()
    {
        var content = Content(settings: one =>
            one with
            {
                Audience = new() { UnionPaths = ["city/east/"], UnionNames = ["望海区总工会"] },
                WinsPerYear = 2,
            }
        );

        var view = Campaign.Draft("plain", content, Maker).View();

        Assert.That(view.Settings.Prizes, Is.EqualTo(content.Settings.Prizes));
        Assert.That(view.Settings.WinsPerYear, Is.EqualTo(2));
        Assert.That(view.Settings.Audience.Covers("city/east/a/"));
        Assert.That(view.Settings.Audience.Covers("city/west/"), Is.False);
    }

    [Test]
    public void Open_ByTheClockAlone_FromTheFirstMomentToTheLast()
    {
        var campaign = In(CampaignState.Published);
        var view = campaign.View();

        Assert.That(view.IsOpen(campaign.OpensAt.AddTicks(-1)), Is.False);
        Assert.That(view.IsOpen(campaign.OpensAt));
        Assert.That(view.IsOpen(campaign.ClosesAt.AddTicks(-1)));
        Assert.That(view.IsOpen(campaign.ClosesAt), Is.False);
        campaign.Pause(Now);
        Assert.That(campaign.View().IsOpen(campaign.OpensAt), Is.False);
        campaign.GoOn();
        Assert.That(campaign.View().IsOpen(campaign.OpensAt));
    }

    [TestCaseSource(nameof(NotRunning))]
    public void Void_BeforePublishingOrAfterTheDraw_IsImpossible(CampaignState state) =>
        Assert.That(
            () => In(state).Void("场地临时停用"),
            Throws.TypeOf<InvalidOperationException>()
        );

    [Test]
    public void Advance_OverAllPairsOfStates_KnowsFourWays()
    {
        var ways =
            from state in States
            from to in States
            where Allows(() => In(state).Advance(to))
            select (state, to);

        Assert.That(ways, Is.EquivalentTo(Ways));
    }

    [Test]
    public void Campaign_Published_KeepsItsContent() =>
        Assert.That(
            () => In(CampaignState.Published).Change(Content("别的名称"), Maker),
            Throws.TypeOf<InvalidOperationException>()
        );

    private static bool Allows(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static Campaign In(CampaignState state)
    {
        var campaign = Campaign.Draft("plain", Content(), Maker);
        if (state >= CampaignState.Proposed)
        {
            campaign.Propose();
        }
        if (state >= CampaignState.Published)
        {
            campaign.Publish(StaffAccountId.New(), "规则", Now);
        }
        if (state == CampaignState.Voided)
        {
            campaign.Void("场地临时停用");
            return campaign;
        }
        foreach (
            var (_, to) in Ways.Where(way =>
                way.To != CampaignState.Drawn || way.From == CampaignState.Frozen
            )
        )
        {
            if (state >= to)
            {
                campaign.Advance(to);
            }
        }
        return campaign;
    }
}
