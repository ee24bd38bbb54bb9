using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries.Trials;

namespace WeChatUnion.Domain.Lotteries.Instant.Trials;

/// <summary>
/// An instant win tried out: invented members turn with all their chances, through the product's own deck and limits, under a seed
/// that is thrown away. It asks nobody anything.
/// </summary>
public sealed class InstantTrial : ICampaignTrial
{
    /// <summary>Turns in memory, some hundred bytes each.</summary>
    public const int MostVisits = 1_000_000;

    public string Kind => InstantWin.KindName;

    public string Hint =>
        "按下面的人数虚构会员，每人用完全部机会（另外的机会按规则最多的次数），按公布的批次投放奖券。遇到奖券抽完、下一批还没有投放的，当次不再来。";

    public bool AsksPace => true;

    public Refusal? WhyNot(CampaignView campaign, TrialAsk ask) =>
        InstantCheck.WhyNot(campaign)
        ?? (
            TrialVisits.CountOf(campaign, ask.Members) > MostVisits
                ? LotteriesRefusals.TrialTooLarge
                : null
        );

    public Task<IReadOnlyList<TrialTable>> RunAsync(
        CampaignView campaign,
        TrialAsk ask,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.Run(() => Run(campaign, ask, cancel), cancel);

    private static IReadOnlyList<TrialTable> Run(
        CampaignView campaign,
        TrialAsk ask,
        CancellationToken cancel
    )
    {
        var wheel = new TrialWheel(campaign, ask.Members);
        foreach (var (at, member) in TrialVisits.Of(campaign, ask))
        {
            cancel.ThrowIfCancellationRequested();
            wheel.Turn(at, member);
        }
        wheel.Close();
        return
        [
            new(
                "参加情况",
                [
                    new("虚构会员", TrialWords.Many(ask.Members, "人")),
                    new("会员怎么来", ask.IsPeaked ? "扎堆" : "平稳"),
                    new("抽奖", TrialWords.Many(wheel.Turns, "次")),
                    new("抽到空白券", TrialWords.Many(wheel.Blanks, "次")),
                    new("中奖次数已满，不占奖券", TrialWords.Many(wheel.Full, "次")),
                    new("全部奖券抽完以后才来", TrialWords.Many(wheel.TooLate, "次")),
                    new(
                        "遇到“下一批还没有投放”",
                        $"{TrialWords.Many(wheel.Waits, "次")}，{TrialWords.Many(wheel.Waiting, "人")}"
                    ),
                ]
            ),
            new(
                "奖品",
                [.. campaign.Settings.Prizes.Select((prize, i) => Say(prize, wheel.Won[i]))]
            ),
            new("各批奖券", wheel.SayReleases()),
        ];
    }

    private static TrialLine Say(CampaignPrize prize, int won) =>
        new(
            prize.Name,
            won == prize.Count
                ? $"{TrialWords.Many(won, "份")}全部抽出"
                : $"抽出 {TrialWords.Many(won, "份")}，余 {TrialWords.Many(prize.Count - won, "份")}"
        );
}
