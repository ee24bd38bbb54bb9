using System.Globalization;
using System.Security.Cryptography;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries.Instant;

/// <summary>即时抽奖 (转盘, 刮刮卡): each turn draws the next card of a deck that was committed to beforehand.</summary>
public sealed class InstantWin(IInstantDecks decks, IPersonalDataVault vault) : ICampaignKind
{
    public const string KindName = "instant-win";

    public string Name => KindName;

    public string Title => "即时抽奖";

    public string NewTerms(DateTimeOffset opensAt, DateTimeOffset closesAt) =>
        new InstantTerms(InstantLook.Wheel, 0, 1, 1, []).Write();

    /// <summary>Cards come in as long after the opening as before.</summary>
    public string RepeatTerms(string terms, CampaignSlice from, CampaignSlice to) =>
        InstantTerms.Read(terms) is { } before
            ? (
                before with
                {
                    Releases =
                    [
                        .. before.Releases.Select(release =>
                            release with
                            {
                                At = release.At + (to.From - from.From),
                            }
                        ),
                    ],
                }
            ).Write()
            : NewTerms(to.From, to.Until);

    public Outcome<string> ReadTerms(string sent) =>
        InstantTerms.Read(sent) is { } terms ? terms.Write() : LotteriesRefusals.TermsInvalid;

    public Refusal? WhyNot(CampaignView campaign, DateTimeOffset now) =>
        InstantCheck.WhyNot(campaign);

    public IReadOnlyList<string> SayRules(CampaignView campaign)
    {
        var terms = InstantTerms.Read(campaign.Terms)!;
        var cards = terms.Releases.Sum(one => one.Blanks + one.Prizes.Sum());
        return
        [
            Say(terms),
            string.Create(
                CultureInfo.InvariantCulture,
                $"共 {cards} 张奖券，其中有奖 {campaign.Settings.Prizes.Sum(prize => (long)prize.Count)} 张，分 {terms.Releases.Count} 批投放，每批按公布的时间放入；每抽一次从剩下的奖券里取一张，每张机会相同。抽完为止。"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"每人最多中奖 {terms.WinLimit} 次，之后的抽奖不占用奖券。"
            ),
            .. terms.Releases.Select(part => SayPart(part, campaign.Settings.Prizes)),
            "奖券的顺序由发布前封存的密钥决定，活动结束后公布密钥，任何人可以自己重算每一次抽奖。",
        ];
    }

    /// <summary>A turn counts them itself, in its own transaction.</summary>
    public bool TakesChances => true;

    public Task PublishAsync(CampaignView campaign, DateTimeOffset now, CancellationToken cancel)
    {
        decks.Add(
            InstantDeck.Publish(
                campaign,
                new(RandomNumberGenerator.GetBytes(DrawSecret.Size)),
                vault
            )
        );
        return Task.CompletedTask;
    }

    /// <summary>When it is over and every win stands among the prizes.</summary>
    public async Task<CampaignMove?> AdvanceAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        now >= campaign.ClosesAt + FreezeLottery.Grace
        && await decks.FindAsync(campaign.Id, cancel) is { } deck
        && !await decks.HasFreshAsync(campaign.Id, cancel)
            ? new(
                CampaignState.Drawn,
                [],
                string.Create(CultureInfo.InvariantCulture, $"{deck.NextSlot} {deck.CardsLeft}")
            )
            : null;

    public bool HasSuccession => false;

    /// <summary>Once somebody has drawn, nothing undoes it.</summary>
    public async Task<Refusal?> WhyNotVoidAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await decks.FindAsync(campaign.Id, cancel) is { NextSlot: > 0 }
            ? LotteriesRefusals.TooLateToVoid
            : null;

    /// <summary>What is not claimed is not drawn again.</summary>
    public Task<Successor?> FindSuccessorAsync(
        CampaignView campaign,
        IReadOnlyCollection<MemberId> placed,
        CancellationToken cancel
    ) => Task.FromResult<Successor?>(null);

    private static string SayPart(DeckRelease part, IReadOnlyList<CampaignPrize> prizes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeZoneInfo.ConvertTime(part.At, UnionCalendar.Shanghai):M月d日 HH:mm} 投放：{string.Join("、", prizes.Zip(part.Prizes).Where(pair => pair.Second > 0).Select(pair => $"{pair.First.Name} {pair.Second} 份").Append($"空白 {part.Blanks} 张"))}。"
        );

    private static string Say(InstantTerms terms) =>
        (terms.ChancesDaily, terms.ChancesOnce) switch
        {
            (0, 0) => "每得到一次机会可以参加一次，活动期间内有效，参加即时知道结果。",
            (0, var once) => string.Create(
                CultureInfo.InvariantCulture,
                $"每位会员有 {once} 次机会，参加即时知道结果。"
            ),
            (var daily, 0) => string.Create(
                CultureInfo.InvariantCulture,
                $"每位会员每天有 {daily} 次机会，当天有效，参加即时知道结果。"
            ),
            var (daily, once) => string.Create(
                CultureInfo.InvariantCulture,
                $"每位会员每天有 {daily} 次机会，当天有效，另有 {once} 次机会在活动期间内有效，参加即时知道结果。"
            ),
        };
}
