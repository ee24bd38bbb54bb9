using System.Security.Cryptography;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Lotteries.Trials;

/// <summary>
/// A scheduled draw tried out on the entries as they stand, or on invented ones while there are none: real eligibility and limits,
/// the product's own computing; codes, secret and public value are made for this once and thrown away.
/// </summary>
public sealed class DrawTrial(ITrialEntries entries, IMemberSample members, UnfitEntrants unfit)
    : ICampaignTrial
{
    public string Kind => ScheduledDraw.KindName;

    public string Hint =>
        "已经有人报名的，用现在的报名名单试；还没有人报名的，按下面的人数从参加范围内的会员里随机取人（不看是否绑卡）。资格和得奖次数限制按现在的情况判断。";

    public bool AsksPace => false;

    public Refusal? WhyNot(CampaignView campaign, TrialAsk ask) =>
        campaign.Settings.Prizes.Sum(prize => (long)prize.Count) > DrawRules.MostPlaces
            ? LotteriesRefusals.TooManyPrizes
            : null;

    public async Task<IReadOnlyList<TrialTable>> RunAsync(
        CampaignView campaign,
        TrialAsk ask,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var entered = await entries.ReadAsync(campaign.Id, cancel);
        var areReal = entered.Count > 0;
        if (!areReal)
        {
            var paths = campaign.Settings.Audience.UnionPaths;
            entered =
            [
                .. (await members.TakeAsync(paths, ask.Members, cancel)).Select(one => (one, 1)),
            ];
        }
        var without = await unfit.FindAsync(campaign, now, cancel);
        var taking = entered.Where(one => without.WhyNot(one.Member) is null).ToList();
        var leftOut = entered
            .Select(one => without.WhyNot(one.Member))
            .OfType<WhyLeftOut>()
            .CountBy(why => why)
            .OrderBy(one => one.Key);
        var (won, winners) = await Task.Run(() => Draw(campaign.Settings, taking), cancel);
        cancel.ThrowIfCancellationRequested();
        var districts = await members.CountByDistrictAsync(winners, cancel);
        return
        [
            new(
                "参加人数",
                [
                    new(
                        areReal ? "现有报名" : "随机取的会员",
                        TrialWords.Many(entered.Count, "人")
                    ),
                    new("列入名单", TrialWords.Many(taking.Count, "人")),
                    .. leftOut.Select(one => new TrialLine(
                        $"未列入：{TrialWords.Of(one.Key)}",
                        TrialWords.Many(one.Value, "人")
                    )),
                ]
            ),
            new("奖品", [.. SayPrizes(campaign.Settings, won)]),
            new(
                "中奖者所在的工会",
                [
                    .. districts
                        .OrderByDescending(one => one.Value)
                        .Select(one => new TrialLine(one.Key, TrialWords.Many(one.Value, "人"))),
                ]
            ),
        ];
    }

    /// <summary>Nothing of it leaves but who was hit, to be counted.</summary>
    private static (DrawResult Won, List<MemberId> Winners) Draw(
        CampaignSettings settings,
        List<(MemberId Member, int Number)> taking
    )
    {
        var holders = new HolderCodes(RandomNumberGenerator.GetBytes(HolderCodes.KeySize));
        var codes = taking.ConvertAll(one => holders.Of(one.Member, one.Number));
        var list = CodeList.Of(codes);
        var won = FairDraw.Compute(
            DrawSecret
                .New()
                .SeedWith(
                    RandomNumberGenerator.GetBytes(DrawSecret.Size),
                    new MerkleTree(list).Root
                ),
            list,
            [.. settings.Prizes.Select(prize => prize.Count)],
            settings.Successors
        );
        var placed = won.Winners.Select(one => one.Code).ToHashSet();
        return (
            won,
            [.. taking.Where((_, i) => placed.Contains(codes[i])).Select(one => one.Member)]
        );
    }

    private static IEnumerable<TrialLine> SayPrizes(CampaignSettings settings, DrawResult won)
    {
        var drawn = won.Winners.CountBy(one => one.Prize).ToDictionary();
        for (var prize = 0; prize < settings.Prizes.Count; prize++)
        {
            var (count, all) = (drawn.GetValueOrDefault(prize), settings.Prizes[prize].Count);
            yield return new(
                settings.Prizes[prize].Name,
                count == all
                    ? $"{TrialWords.Many(all, "份")}全部抽出"
                    : $"抽出 {TrialWords.Many(count, "份")}，余 {TrialWords.Many(all - count, "份")}"
            );
        }
        yield return new("递补名单", TrialWords.Many(won.Successors.Count, "人"));
    }
}
