using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>定时抽奖: members enter while it is open, and all winners are drawn at once, in a way anybody can compute anew.</summary>
public sealed class ScheduledDraw(
    PublishLottery publish,
    FreezeLottery freeze,
    DrawLottery draw,
    LotterySuccessors successors,
    FurtherEntries further
) : ICampaignKind
{
    public const string KindName = "scheduled-draw";

    /// <summary>Between closing and the public value: the list is frozen and its root told before.</summary>
    public static readonly TimeSpan BeforeBeacon = TimeSpan.FromMinutes(15);

    /// <summary>The fallback comes so long after the first public value at the earliest; a secret that does not open is waited for so long.</summary>
    public static readonly TimeSpan BeaconPatience = TimeSpan.FromDays(1);

    public string Name => KindName;

    public string Title => "定时抽奖";

    public string NewTerms(DateTimeOffset opensAt, DateTimeOffset closesAt)
    {
        var (issue, due) = BeaconSource.Ssq.NextAfter(closesAt + BeforeBeacon);
        var (next, later) = BeaconSource.Ssq.NextAfter(due + BeaconPatience);
        return new DrawTerms(
            new(BeaconSource.Ssq.Name, issue, due),
            new(BeaconSource.Ssq.Name, next, later)
        ).Write();
    }

    /// <summary>The same sources; where only the organiser's calendar numbers an issue, it is left to be filled.</summary>
    public string RepeatTerms(string terms, CampaignSlice from, CampaignSlice to)
    {
        if (
            DrawTerms.Read(terms) is not { } before
            || BeaconSource.Find(before.Beacon.Source) is not { } source
            || BeaconSource.Find(before.Fallback.Source) is not { } other
        )
        {
            return NewTerms(to.From, to.Until);
        }
        var (issue, due) = source.NextAfter(to.Until + BeforeBeacon);
        var (next, later) = other.NextAfter(due + BeaconPatience);
        return new DrawTerms(new(source.Name, issue, due), new(other.Name, next, later)).Write();
    }

    public Outcome<string> ReadTerms(string sent) =>
        DrawTerms.Read(sent) is { } terms ? terms.Write() : LotteriesRefusals.TermsInvalid;

    public Refusal? WhyNot(CampaignView campaign, DateTimeOffset now)
    {
        if (DrawTerms.Read(campaign.Terms) is not { } terms)
        {
            return LotteriesRefusals.TermsInvalid;
        }
        var (beacon, fallback) = (terms.Beacon, terms.Fallback);
        return !IsNamed(beacon) || !IsNamed(fallback) ? LotteriesRefusals.BeaconInvalid
            : !IsOfItsTime(beacon) || !IsOfItsTime(fallback) ? LotteriesRefusals.BeaconOffCalendar
            : campaign.Settings.Prizes.Sum(prize => (long)prize.Count) > DrawRules.MostPlaces
                ? LotteriesRefusals.TooManyPrizes
            : beacon.Due < campaign.ClosesAt + BeforeBeacon ? LotteriesRefusals.BeaconTooEarly
            : fallback.Name == beacon.Name || fallback.Due < beacon.Due + BeaconPatience
                ? LotteriesRefusals.FallbackTooEarly
            : null;

        static bool IsNamed(BeaconChoice choice) =>
            BeaconSource.Find(choice.Source)?.IsIssue(choice.Issue) == true;

        static bool IsOfItsTime(BeaconChoice choice) =>
            BeaconSource.Find(choice.Source)!.IsDueAt(choice.Issue, choice.Due);
    }

    public IReadOnlyList<string> SayRules(CampaignView campaign)
    {
        var terms = DrawTerms.Read(campaign.Terms)!;
        var prizes = campaign.Settings.Prizes.Sum(prize => (long)prize.Count);
        return
        [
            "每位会员可参加一次，参加后得到一个匿名编号。",
            .. SayFurther(campaign),
            string.Create(
                CultureInfo.InvariantCulture,
                $"活动结束时仍然符合条件（含仍绑定会员服务卡）的全部编号成为名单并公布数量和校验值，名单此后不能改动。共 {prizes} 份奖品，一人最多得一份；人数少于奖品数时，余下的不发。"
            ),
            $"中奖结果由事先封存的密钥、名单和当时还不存在的公共随机数算出：{Say(terms.Beacon)}。到备用随机数产生时还没有登记的，改用{Say(terms.Fallback)}。",
            "没有第二次抽奖，没有指定中奖。开奖后公布全部数据，任何人可以自己重算验证。",
        ];
    }

    public bool TakesChances => true;

    public Task TakeChancesAsync(
        CampaignView campaign,
        ChancesTaken chances,
        CancellationToken cancel
    ) => further.AddAsync(campaign.Id, chances, cancel);

    public Task PublishAsync(CampaignView campaign, DateTimeOffset now, CancellationToken cancel) =>
        publish.ExecuteAsync(campaign, now, cancel);

    public Task<CampaignMove?> AdvanceAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        campaign.State == CampaignState.Published
            ? freeze.ExecuteAsync(campaign, now, cancel)
            : draw.ExecuteAsync(campaign, now, cancel);

    public bool HasSuccession => true;

    /// <summary>
    /// From the first public value's time on somebody may know the result, and voiding would be a second draw; unless the list was
    /// frozen too late for either value.
    /// </summary>
    public async Task<Refusal?> WhyNotVoidAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var terms = DrawTerms.Read(campaign.Terms)!;
        return now < terms.Beacon.Due || await draw.IsTooLateAsync(campaign, cancel)
            ? null
            : LotteriesRefusals.TooLateToVoid;
    }

    public Task<Successor?> FindSuccessorAsync(
        CampaignView campaign,
        IReadOnlyCollection<MemberId> placed,
        CancellationToken cancel
    ) => successors.FindNextAsync(campaign, placed, cancel);

    private static IEnumerable<string> SayFurther(CampaignView campaign) =>
        campaign.Settings.Chances.Gifts.Count == 0
            ? []
            :
            [
                "得到另外的机会就是参加，每次机会另有一个编号，和第一个一起抽；同一会员的编号中了一个，其余的跳过。",
            ];

    private static string Say(BeaconChoice choice) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{BeaconSource.Find(choice.Source)?.Title}第 {choice.Issue} 期（{TimeZoneInfo.ConvertTime(choice.Due, UnionCalendar.Shanghai):yyyy年M月d日 HH:mm} 前后）"
        );
}
