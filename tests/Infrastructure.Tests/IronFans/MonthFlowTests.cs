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
public sealed class MonthFlowTests(DatabaseProvider provider) : MonthListTest(provider)
{
    [Test]
    public async Task Month_ClosedReviewedNoticedPublished_HonoursThose_AndTheGiftIsTheirs()
    {
        var (month, fans) = await ReviewedAsync(4);
        await ExcludeAsync(month, 2);
        await StartAsync(month);
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
        await StartAsync(first);
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
    public async Task StartNotice_ByWhoeverLeftSomebodyOutOrConfirmed_IsRefused()
    {
        var (month, _) = await ReviewedAsync(3);
        var (one, other) = (Both(), Both());
        await ExcludeAsync(month, 1, one);
        await ConfirmAsync(month, other);

        foreach (var same in (StaffActor[])[one, other])
        {
            var refused = await StartAsync(month, same);
            Assert.That(refused.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        }
        Assert.That((await StartAsync(month)).Succeeded);
    }

    [Test]
    public async Task StartNotice_OfAListNobodyConfirmed_OrThatChangedSince_IsRefused()
    {
        var (month, _) = await ReviewedAsync(3);
        var never = await StartAsItStandsAsync(month);
        await ConfirmAsync(month);
        await ExcludeAsync(month, 1);
        var changed = await StartAsItStandsAsync(month);

        Assert.That(
            (never.Refusal, changed.Refusal),
            Is.EqualTo((IronFansRefusals.NotReviewed, IronFansRefusals.NotReviewed))
        );
        Assert.That((await StartAsync(month)).Succeeded);
    }

    [Test]
    public async Task StartNotice_OfAListThatChangedMeanwhile_IsRefused()
    {
        var (month, _) = await ReviewedAsync(3);
        var looked = (await MonthAsync(month)).Version;
        await ExcludeAsync(month, 1);

        var refused = await StartAsItStandsAsync(month, looked);

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
        var restored = await RestoreAsync(month, 1);

        Assert.That(restored.Succeeded);
        Assert.That((await CandidatesAsync(month))[0].IsFit);
    }

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
