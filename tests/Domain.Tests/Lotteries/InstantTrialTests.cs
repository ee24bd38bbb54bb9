using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Lotteries.Instant.Trials;

namespace WeChatUnion.Domain.Tests.Lotteries;

/// <summary>A wheel tried out on invented members: every card and every visit is accounted for.</summary>
public sealed class InstantTrialTests
{
    /// <summary>10:00 in Shanghai.</summary>
    private static readonly DateTimeOffset Opens = new(2026, 12, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Closes = Opens.AddDays(2);

    [Test]
    public async Task Run_MoreMembersThanCards_DrawsThemAll()
    {
        var lines = await RunAsync(100, [new(Opens, [20], 30)]);

        Assert.That(lines["抽奖"], Is.EqualTo("100 次"));
        Assert.That(lines["抽到空白券"], Is.EqualTo("30 次"));
        Assert.That(lines["全部奖券抽完以后才来"], Is.EqualTo("50 次"));
        Assert.That(lines["保温杯"], Is.EqualTo("20 份全部抽出"));
        Assert.That(lines["第 1 批：12月1日 10:00 投放 50 张"], Does.EndWith("抽完"));
    }

    [Test]
    public async Task Run_FewerMembersThanCards_TellsWhatIsLeft()
    {
        var lines = await RunAsync(10, [new(Opens, [20], 30)]);

        Assert.That(lines["第 1 批：12月1日 10:00 投放 50 张"], Is.EqualTo("活动结束时还剩 40 张"));
        Assert.That(lines["遇到“下一批还没有投放”"], Is.EqualTo("0 次，0 人"));
    }

    /// <summary>Who comes between two parts finds none, and has used no chance.</summary>
    [Test]
    public async Task Run_CardsInTwoParts_CountsThoseWhoFoundNone()
    {
        var lines = await RunAsync(1000, [new(Opens, [5], 5), new(Opens.AddDays(1), [15], 9_985)]);

        var waits = int.Parse(lines["遇到“下一批还没有投放”"].Split(' ')[0], null);
        var turns = int.Parse(lines["抽奖"].Split(' ')[0], null);
        Assert.That(waits, Is.GreaterThan(0));
        Assert.That(turns + waits, Is.EqualTo(1000));
        Assert.That(lines["第 1 批：12月1日 10:00 投放 10 张"], Does.EndWith("抽完"));
        Assert.That(
            lines["第 2 批：12月2日 10:00 投放 10,000 张"],
            Is.EqualTo($"活动结束时还剩 {10_010 - turns:N0} 张")
        );
    }

    [Test]
    public async Task Run_AtAPeak_CardsAreGoneSooner()
    {
        DeckRelease[] cards = [new(Opens, [20], 380)];

        var steady = await RunAsync(1000, cards);
        var peaked = await RunAsync(1000, cards, isPeaked: true);

        const string Part = "第 1 批：12月1日 10:00 投放 400 张";
        Assert.That(peaked[Part], Does.Match("^12月1日 10:[0-2][0-9] 抽完$"));
        Assert.That(steady[Part], Does.Not.Match("^12月1日 10:"));
    }

    [Test]
    public async Task Run_WhoHasWonWhatHeMay_TakesNoCard()
    {
        var lines = await RunAsync(5, [new(Opens, [100], 0)], once: 3);

        Assert.That(lines["中奖次数已满，不占奖券"], Is.EqualTo("10 次"));
        Assert.That(lines["保温杯"], Is.EqualTo("抽出 5 份，余 95 份"));
    }

    [Test]
    public void WhyNot_TooManyVisits_OrCardsThatDoNotFit_IsTold()
    {
        var fits = View([new(Opens, [20], 30)], once: 2);
        var tooFew = View([new(Opens, [20], 30)], once: 1, prizes: 21);

        Assert.That(new InstantTrial().WhyNot(fits, new(500_000, false)), Is.Null);
        Assert.That(
            new InstantTrial().WhyNot(fits, new(500_001, false)),
            Is.EqualTo(LotteriesRefusals.TrialTooLarge)
        );
        Assert.That(
            new InstantTrial().WhyNot(tooFew, new(10, false)),
            Is.EqualTo(LotteriesRefusals.ReleasesDiffer)
        );
    }

    /// <summary>Chances given for something are all used, though nobody has any of the wheel itself.</summary>
    [TestCase(3, 0, 3)]
    [TestCase(100, 2, 6, Description = "Two a day, on three days.")]
    public async Task Run_WithFurtherChances_UsesAsManyAsTheRulesAllow(
        int most,
        int perDay,
        int each
    )
    {
        var view = Giving(View([new(Opens, [20], 30)], once: 0), most, perDay);

        var lines = Lines(await new InstantTrial().RunAsync(view, new(10, false), Opens, default));

        Assert.That(lines["抽奖"], Is.EqualTo($"{10 * each} 次"));
    }

    [Test]
    public void WhyNot_CountsFurtherChances()
    {
        var view = Giving(View([new(Opens, [20], 30)], once: 0), most: 4, perDay: 0);

        Assert.That(new InstantTrial().WhyNot(view, new(250_000, false)), Is.Null);
        Assert.That(
            new InstantTrial().WhyNot(view, new(250_001, false)),
            Is.EqualTo(LotteriesRefusals.TrialTooLarge)
        );
    }

    private static CampaignView Giving(CampaignView view, int most, int perDay) =>
        view with
        {
            Settings = view.Settings with
            {
                Chances = new()
                {
                    Gifts = [new("sign-in", 1, [])],
                    MostPerMember = most,
                    MostPerDay = perDay,
                },
            },
        };

    private static Dictionary<string, string> Lines(IReadOnlyList<TrialTable> tables) =>
        tables.SelectMany(table => table.Lines).ToDictionary(line => line.Name, line => line.Value);

    private static async Task<Dictionary<string, string>> RunAsync(
        int members,
        IReadOnlyList<DeckRelease> releases,
        bool isPeaked = false,
        int once = 1
    )
    {
        var tables = await new InstantTrial().RunAsync(
            View(releases, once),
            new(members, isPeaked),
            Opens,
            default
        );
        return Lines(tables);
    }

    private static CampaignView View(
        IReadOnlyList<DeckRelease> releases,
        int once,
        int? prizes = null
    ) =>
        new(
            CampaignId.New(),
            InstantWin.KindName,
            "转盘",
            CampaignState.Draft,
            Opens,
            Closes,
            new()
            {
                Prizes =
                [
                    new(
                        "保温杯",
                        prizes ?? releases.Sum(one => one.Prizes[0]),
                        60_00,
                        PrizeDelivery.CardCredit
                    ),
                ],
            },
            new InstantTerms(InstantLook.Wheel, once, 0, 1, releases).Write(),
            "",
            false,
            null
        );
}
