using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>
/// 铁粉礼品: a campaign whose prizes go to the honoured of a month, in their order, once the month is published. Stock, claiming,
/// parcels and reminders are those of every campaign.
/// </summary>
public sealed class FanGift(IFanMonthStore months, FanHolders holders, ICampaignDirectory campaigns)
    : ICampaignKind
{
    public const string KindName = "iron-fan-gift";

    public string Name => KindName;

    public string Title => "铁粉礼品";

    public bool HasSuccession => false;

    public string NewTerms(DateTimeOffset opensAt, DateTimeOffset closesAt) =>
        new MonthTerms(UnionCalendar.MonthOf(opensAt)).Write();

    public string RepeatTerms(string terms, CampaignSlice from, CampaignSlice to) =>
        NewTerms(to.From, to.Until);

    public Outcome<string> ReadTerms(string sent) =>
        MonthTerms.Read(sent) is { } terms ? terms.Write() : IronFansRefusals.MonthInvalid;

    public Refusal? WhyNot(CampaignView campaign, DateTimeOffset now) =>
        MonthTerms.Read(campaign.Terms) is null ? IronFansRefusals.MonthInvalid : null;

    public IReadOnlyList<string> SayRules(CampaignView campaign)
    {
        var month = MonthTerms.Read(campaign.Terms)!.Month;
        return
        [
            $"{UnionCalendar.WordsOf(month)}的铁粉公示结束、名单公布后，按名次依次得到礼品，不需要报名。",
            "互动分怎样计算、名单怎样产生，见铁粉规则。转发、点赞不计分。",
            "同一位会员一个月只得一份礼品。",
            "礼品份数少于铁粉人数时，按名次发完为止；多出的不发。",
        ];
    }

    /// <summary>Fifteen are given something once.</summary>
    public async Task<Refusal?> WhyNotPublishAsync(
        CampaignView campaign,
        CancellationToken cancel
    ) =>
        (await campaigns.FindAlikeAsync(campaign, cancel)).Count > 0
            ? IronFansRefusals.MonthHasGift
            : null;

    /// <summary>Of two for one month at the same moment the month's version lets the first; before there is one, the draw does.</summary>
    public async Task PublishAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) => (await months.FindAsync(MonthTerms.Read(campaign.Terms)!.Month, cancel))?.Touch();

    public async Task<CampaignMove?> AdvanceAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var month = MonthTerms.Read(campaign.Terms)!.Month;
        if (
            await months.FindAsync(month, cancel)
            is not { State: FanMonthState.Published } published
        )
        {
            return null;
        }
        published.Touch();
        var won = (await campaigns.FindAlikeAsync(campaign, cancel)).Any(IsDrawn)
            ? []
            : await DrawAsync(campaign, month, cancel);
        return new(
            CampaignState.Drawn,
            won,
            string.Create(CultureInfo.InvariantCulture, $"{month}:{won.Count}")
        );
    }

    /// <summary>Whom it goes to is decided by the month, which this cannot change.</summary>
    public Task<Refusal?> WhyNotVoidAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.FromResult<Refusal?>(null);

    public Task<Successor?> FindSuccessorAsync(
        CampaignView campaign,
        IReadOnlyCollection<MemberId> placed,
        CancellationToken cancel
    ) => Task.FromResult<Successor?>(null);

    /// <summary>Two honoured who turned out to be one member get one gift, as he would have had one seat; nobody gets that of who is gone.</summary>
    private async Task<List<DrawnPrize>> DrawAsync(
        CampaignView campaign,
        int month,
        CancellationToken cancel
    )
    {
        var gifts = campaign.Settings.Prizes.SelectMany(
            (prize, i) => Enumerable.Repeat(i, prize.Count)
        );
        var honours = (await months.FindHonoursAsync(month, cancel))
            .Where(honour => !honour.IsNobodys)
            .DistinctBy(honour => honour.MemberId);
        var won = new List<DrawnPrize>();
        foreach (var (honour, prize) in honours.Zip(gifts))
        {
            var person = await holders.OfAsync(honour, cancel);
            won.Add(new(new(person, honour.MemberId), prize, won.Count, CodeOf(honour)));
        }
        return won;
    }

    private static bool IsDrawn(CampaignView campaign) =>
        campaign.State is CampaignState.Drawn or CampaignState.Settled;

    private static string CodeOf(FanHonour honour) =>
        string.Create(CultureInfo.InvariantCulture, $"{honour.Month}-{honour.Seat:D2}");
}
