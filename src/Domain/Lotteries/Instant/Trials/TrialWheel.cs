using System.Security.Cryptography;
using System.Text.Json;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries.Trials;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries.Instant.Trials;

/// <summary>The deck of a trial and what came out of it: counts, and when which part of the cards was gone.</summary>
internal sealed class TrialWheel
{
    private readonly CampaignView campaign;
    private readonly InstantTerms terms;
    private readonly DeckState deck;
    private readonly TakeTurns taking;
    private readonly Entrant[] entrants;
    private readonly int[] numbers;
    private readonly int[] wins;
    private readonly HashSet<int> waiting = [];
    private readonly DateTimeOffset?[] goneAt;
    private readonly int[] over;

    public TrialWheel(CampaignView campaign, int members)
    {
        this.campaign = campaign;
        terms = InstantTerms.Read(campaign.Terms)!;
        Won = new int[campaign.Settings.Prizes.Count];
        deck = new(
            terms,
            RandomNumberGenerator.GetBytes(DrawSecret.Size),
            nextSlot: 0,
            released: 0,
            JsonSerializer.Serialize(new int[Won.Length + 1]),
            "[]"
        );
        entrants = [.. Enumerable.Range(0, members).Select(_ => NewEntrant())];
        var further = TrialVisits.FurtherOf(campaign);
        taking = new(
            terms,
            deck,
            new Dictionary<MemberId, List<Turn>>(),
            entrants.ToDictionary(one => one.Member, _ => further)
        );
        (numbers, wins) = (new int[members], new int[members]);
        (goneAt, over) = (new DateTimeOffset?[terms.Releases.Count], new int[terms.Releases.Count]);
    }

    public int[] Won { get; }

    public long Turns { get; private set; }

    public long Blanks { get; private set; }

    public long Full { get; private set; }

    public long TooLate { get; private set; }

    public long Waits { get; private set; }

    public int Waiting => waiting.Count;

    public void Turn(DateTimeOffset at, int member)
    {
        Release(at);
        var isFull = wins[member] >= terms.WinLimit;
        var outcome = taking.Take(
            new(campaign.Id, entrants[member], numbers[member] + 1, MayWin: true, at, "page")
        );
        if (outcome.Result == TurnResult.NotYet)
        {
            Waits++;
            waiting.Add(member);
        }
        if (outcome is not { Result: TurnResult.Drawn, Turn: { } turn })
        {
            return;
        }
        Turns++;
        numbers[member]++;
        Count(turn, member, isFull);
        if (deck is { Released: > 0, IsEmpty: true })
        {
            goneAt[deck.Released - 1] ??= at;
        }
    }

    /// <summary>The last cards come in though nobody came any more.</summary>
    public void Close()
    {
        Release(campaign.ClosesAt);
        over[^1] = deck.Count;
    }

    public IReadOnlyList<TrialLine> SayReleases() =>
        [
            .. terms.Releases.Select(
                (release, i) =>
                    new TrialLine(
                        $"第 {i + 1} 批：{TrialWords.Time(release.At)} 投放 {TrialWords.Many(release.Blanks + release.Prizes.Sum(), "张")}",
                        goneAt[i] is { } gone ? $"{TrialWords.Time(gone)} 抽完"
                            : i < terms.Releases.Count - 1
                                ? $"到下一批投放时还剩 {TrialWords.Many(over[i], "张")}"
                            : $"活动结束时还剩 {TrialWords.Many(over[i], "张")}"
                    )
            ),
        ];

    /// <summary>Part by part, so that it is seen what each one meets in the deck.</summary>
    private void Release(DateTimeOffset at)
    {
        while (deck.Released < terms.Releases.Count && terms.Releases[deck.Released].At <= at)
        {
            if (deck.Released > 0)
            {
                over[deck.Released - 1] = deck.Count;
            }
            deck.Release(terms.Releases[deck.Released].At);
        }
    }

    private void Count(Turn turn, int member, bool isFull)
    {
        if (turn.Prize is { } prize)
        {
            Won[prize]++;
            wins[member]++;
        }
        else if (turn.Slot is not null)
        {
            Blanks++;
        }
        else if (isFull)
        {
            Full++;
        }
        else
        {
            TooLate++;
        }
    }

    private static Entrant NewEntrant() => new(PersonId.New(), MemberId.New());
}
