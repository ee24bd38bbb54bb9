using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>From a closed month to the honoured and their gifts.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MonthFlowTests(DatabaseProvider provider) : MonthTest(provider)
{
    private const string Note = "同一秒反复点击";

    [Test]
    public async Task Month_ClosedReviewedNoticedPublished_HonoursThose_AndTheGiftIsTheirs()
    {
        var (month, fans) = await ReviewedAsync(4);
        await ExcludeAsync(month, 2);
        await StartAsync(month, Reviewer);
        var noticed = await MonthAsync(month);
        await UpkeepAsync(noticed.NoticeUntil!.Value.AddTicks(-10));
        var early = await HonoursAsync(month);
        await UpkeepAsync(noticed.NoticeUntil.Value);

        Assert.That(early, Is.Empty);
        var honours = await HonoursAsync(month);
        Assert.That(
            honours.Select(one => one.PersonId),
            Is.EqualTo(
                (object[])
                    [await PersonOf(fans[0]), await PersonOf(fans[2]), await PersonOf(fans[3])]
            )
        );
        Assert.That(honours.Select(one => one.Seat), Is.EqualTo((int[])[1, 2, 3]));
        Assert.That(honours.All(one => one.MaskedName.EndsWith('*')));

        var gift = await GiftAsync(month, noticed.NoticeUntil.Value);
        Assert.That(await Host.AdvanceAsync(gift, noticed.NoticeUntil.Value.AddDays(1)));
        Assert.That(await Host.AdvanceAsync(gift, noticed.NoticeUntil.Value.AddDays(1)), Is.False);
        var wins = await Host.WinsAsync(gift);
        Assert.That(
            wins.Select(win => (win.MemberId, win.Prize)),
            Is.EqualTo(
                (object[])
                    [(honours[0].MemberId, 0), (honours[1].MemberId, 1), (honours[2].MemberId, 1)]
            )
        );
    }

    [Test]
    public async Task Screen_WhoHasNoCard_OrWasHonouredLately_IsNotOffered()
    {
        var (first, fans) = await ReviewedAsync(2);
        await StartAsync(first, Reviewer);
        await UpkeepAsync((await MonthAsync(first)).NoticeUntil!.Value);
        var next = UnionCalendar.AddMonths(first, 1);
        var stranger = await Host.Cards.AskAsync(
            (IFanDirectory known) =>
                known.FindOrCreateAsync(
                    new("wx-union", $"o-stranger-{first}"),
                    Closing(first),
                    default
                )
        );
        await OpenAsync(next);
        await ScoreAsync(
            next,
            [
                new(stranger, 100, 9, 0, 0),
                new(await PersonOf(fans[0]), 90, 9, 0, 0),
                new(await PersonOf(await Host.MemberAsync()), 80, 9, 0, 0),
            ]
        );
        await UpkeepAsync(Closing(next));

        Assert.That(
            (await CandidatesAsync(next)).Select(one => one.Unfit),
            Is.EqualTo((FanUnfit?[])[FanUnfit.NotBound, FanUnfit.HonouredLately, null])
        );
    }

    [Test]
    public async Task StartNotice_ByWhoeverLeftSomebodyOut_IsRefused()
    {
        var (month, _) = await ReviewedAsync(3);
        var both = new StaffActor(
            StaffAccountId.New(),
            "一人两职",
            [.. Editor.Grants, .. Reviewer.Grants]
        );
        await ExcludeAsync(month, 1, both);

        var refused = await StartAsync(month, both);

        Assert.That(refused.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That((await StartAsync(month, Reviewer)).Succeeded);
    }

    [Test]
    public async Task StartNotice_OfAListThatChangedMeanwhile_IsRefused()
    {
        var (month, _) = await ReviewedAsync(3);
        var looked = (await MonthAsync(month)).Version;
        await ExcludeAsync(month, 1);

        var refused = await Host.Cards.AskAsync(
            (StartNotice start) =>
                start.ExecuteAsync(Reviewer, new(month, looked), Closing(month), default)
        );

        Assert.That(refused.Refusal, Is.EqualTo(IronFansRefusals.Moved));
    }

    [TestCase("", "iron-fans.reason-unknown")]
    [TestCase("insert", "iron-fans.reason-unknown")]
    public async Task Exclude_WithoutAReasonOfTheList_IsRefused(string reason, string code)
    {
        var (month, _) = await ReviewedAsync(2);

        var refused = await Host.Cards.AskAsync(
            (ExcludeCandidate exclude) =>
                exclude.ExecuteAsync(Editor, new(month, 1, reason, Note), Closing(month), default)
        );

        Assert.That(refused.Refusal!.Code, Is.EqualTo(code));
        Assert.That((await CandidatesAsync(month))[0].IsFit);
    }

    [Test]
    public async Task Exclude_ThenRestore_HeHasHisPlaceAgain()
    {
        var (month, _) = await ReviewedAsync(2);
        await ExcludeAsync(month, 1);
        var restored = await Host.Cards.AskAsync(
            (RestoreCandidate restore) =>
                restore.ExecuteAsync(
                    Editor,
                    new(month, 1, "核实后没有问题"),
                    Closing(month),
                    default
                )
        );

        Assert.That(restored.Succeeded);
        Assert.That((await CandidatesAsync(month))[0].IsFit);
    }

    [Test]
    public async Task Objection_Upheld_TheNextMovesUp_AndTheNoticeRunsAnew()
    {
        var (month, fans) = await ReviewedAsync(17);
        await StartAsync(month, Reviewer);
        var started = (await MonthAsync(month)).NoticeFrom!.Value;
        var raised = await RaiseAsync(fans[16], month, 3, started.AddDays(2));
        await UpkeepAsync(started.AddDays(4));
        var waiting = await MonthAsync(month);

        var settled = await Host.Cards.AskAsync(
            (SettleObjection settle) =>
                settle.ExecuteAsync(
                    Editor,
                    new(raised.Value, ExclusionReason.Shared.Code, "核实属实，感谢监督"),
                    started.AddDays(5),
                    default
                )
        );

        Assert.That(waiting.State, Is.EqualTo(FanMonthState.Notice), "an open objection holds it");
        Assert.That(settled.Succeeded);
        Assert.That(
            (await MonthAsync(month)).NoticeUntil,
            Is.EqualTo(started.AddDays(5) + FanMonth.NoticeTime)
        );
        await UpkeepAsync(started.AddDays(9));
        var honours = await HonoursAsync(month);
        Assert.That(honours, Has.Count.EqualTo(15));
        Assert.That(honours[^1].PersonId, Is.EqualTo(await PersonOf(fans[15])), "the sixteenth");
    }

    [Test]
    public async Task Objection_AfterTheNotice_OrAFourthOne_IsRefused()
    {
        var (month, fans) = await ReviewedAsync(2);
        await StartAsync(month, Reviewer);
        var noticed = await MonthAsync(month);
        for (var i = 0; i < 3; i++)
        {
            await RaiseAsync(fans[0], month, 0, noticed.NoticeFrom!.Value);
        }

        var fourth = await RaiseAsync(fans[0], month, 0, noticed.NoticeFrom!.Value);
        var late = await RaiseAsync(fans[1], month, 0, noticed.NoticeUntil!.Value);

        Assert.That(fourth.Refusal, Is.EqualTo(IronFansRefusals.TooManyObjections));
        Assert.That(late.Refusal, Is.EqualTo(IronFansRefusals.NotInNotice));
    }

    private async Task ExcludeAsync(int month, int place, StaffActor? by = null)
    {
        var done = await Host.Cards.AskAsync(
            (ExcludeCandidate exclude) =>
                exclude.ExecuteAsync(
                    by ?? Editor,
                    new(month, place, ExclusionReason.Scripted.Code, Note),
                    Closing(month),
                    default
                )
        );
        Assert.That(done.Refusal, Is.Null);
    }

    private Task<Outcome<FanObjectionId>> RaiseAsync(
        FanIdentity fan,
        int month,
        int place,
        DateTimeOffset at
    ) =>
        Host.Cards.AskAsync(
            (RaiseObjection raise) =>
                raise.ExecuteAsync(new(fan, month, place, "这个名字我认识，不是本人"), at, default)
        );

    private async Task<CampaignId> GiftAsync(int month, DateTimeOffset closes)
    {
        var campaign = Campaign.Draft(
            FanGift.KindName,
            new(
                "铁粉礼品",
                closes.AddDays(-9),
                closes,
                new()
                {
                    Prizes =
                    [
                        new("电饭煲", 1, 300_00, PrizeDelivery.OnSite, "市总工会一楼"),
                        new("雨伞", 2, 30_00, PrizeDelivery.OnSite, "市总工会一楼"),
                    ],
                    Intro = "铁粉礼品",
                    Organiser = "鹭湾市总工会",
                    Contact = "公众号留言",
                },
                new MonthTerms(month).Write()
            ),
            null
        );
        await Host.Cards.InScopeAsync(async services =>
        {
            services.GetRequiredService<ICampaignStore>().Add(campaign);
            await services
                .GetRequiredService<PublishCampaign>()
                .OpenAsync(campaign, null, closes.AddDays(-10), default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return true;
        });
        return campaign.Id;
    }
}
