using System.Text.Json;
using CsCheck;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Tests.Lotteries;

/// <summary>
/// Turns of several members in any order, repeated, out of turn, over days and parts of the deck, in batches as the database settles them.
/// </summary>
public sealed class TakeTurnsTests
{
    private static readonly DateTimeOffset Opens = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DrawSecret Seed = new([
        .. Enumerable.Range(7, 32).Select(i => (byte)i),
    ]);

    private static readonly Entrant[] People =
    [
        .. Enumerable.Range(0, 4).Select(_ => new Entrant(PersonId.New(), MemberId.New())),
    ];

    private static readonly Gen<InstantTerms> Terms = Gen.Select(
            Gen.Int[0, 2],
            Gen.Int[0, 3],
            Gen.Int[1, 3],
            Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 4]).Array[1, 3]
        )
        .Select(
            (daily, once, winLimit, parts) =>
                new InstantTerms(
                    InstantLook.Wheel,
                    once,
                    daily,
                    winLimit,
                    [
                        .. parts.Select(
                            (part, i) =>
                                new DeckRelease(
                                    Opens.AddHours(12 * i),
                                    [part.Item1, part.Item2],
                                    part.Item3
                                )
                        ),
                    ]
                )
        );

    /// <summary>Who, which of the own turns, counted from the next one, how many minutes later, whether in a new batch.</summary>
    private static readonly Gen<(int Who, int Off, int Minutes, int Batch)[]> Tries = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[-2, 1],
        Gen.Int[0, 240],
        Gen.Int[0, 3]
    ).Array[0, 60];

    [Test]
    public void Turns_InAnySequence_KeepEveryLimit_AndFollowFromTheSeed() =>
        Gen.Select(Terms, Tries)
            .Sample(
                (terms, tries) =>
                {
                    var run = new Run(terms);
                    foreach (var one in tries)
                    {
                        run.Try(one.Who, one.Off, one.Minutes, one.Batch == 0);
                    }
                    return run.Faults() is "";
                },
                iter: 2000,
                print: sample => JsonSerializer.Serialize(sample)
            );

    private sealed class Run(InstantTerms terms)
    {
        private readonly Dictionary<MemberId, List<Turn>> book = [];
        private readonly List<Turn> drawn = [];
        private (long Next, int Released, string Left, string At) saved = (0, 0, "[0,0,0]", "[]");
        private DateTimeOffset now = Opens;
        private DeckState? deck;
        private TakeTurns? taking;
        private string fault = "";

        public void Try(int who, int off, int minutes, bool isNewBatch)
        {
            now = now.AddMinutes(minutes);
            if (isNewBatch || taking is null)
            {
                Begin();
            }
            var own = book.GetValueOrDefault(People[who].Member) ?? [];
            var number = own.Count + 1 + off;
            var before = own.Find(turn => turn.Number == number);
            var outcome = taking!.Take(
                new(CampaignId.New(), People[who], number, MayWin: true, now, "page")
            );
            Note(outcome, before, own, number);
            if (outcome.Result == TurnResult.Drawn)
            {
                book[People[who].Member] = [.. own, outcome.Turn!];
                drawn.Add(outcome.Turn!);
            }
            saved = (deck!.NextSlot, deck.Released, deck.Left, deck.ReleasedAt);
        }

        public string Faults()
        {
            var slots = drawn.Where(turn => turn.Slot is not null).ToList();
            var kinds = terms.Releases[0].Prizes.Count;
            Check(
                slots.Select(turn => turn.Slot).SequenceEqual(Count(slots.Count)),
                "slots have gaps"
            );
            foreach (var own in book.Values)
            {
                Check(
                    own.Select(turn => turn.Number).SequenceEqual(Enumerable.Range(1, own.Count)),
                    "turns have gaps"
                );
                Check(
                    own.Count(turn => turn.Prize is not null) <= terms.WinLimit,
                    "somebody won too often"
                );
                Check(
                    own.GroupBy(turn => UnionCalendar.DayOf(turn.At))
                        .Sum(day => Math.Max(0, day.Count() - terms.ChancesDaily))
                        <= terms.ChancesOnce,
                    "somebody had too many chances"
                );
            }
            var anew = DeckProof.Of(
                Rules(),
                Seed,
                JsonSerializer.Deserialize<List<long>>(saved.At)!,
                slots.Count
            );
            Check(
                anew?.Slots.Select(kind => (int)kind)
                    .SequenceEqual(slots.Select(turn => turn.Prize ?? kinds)) == true,
                "the seed gives other slots"
            );
            return fault;
        }

        /// <summary>As the next transaction finds it: what was saved, and turns that were taken.</summary>
        private void Begin()
        {
            deck = new(terms, Seed.Bytes, saved.Next, saved.Released, saved.Left, saved.At);
            taking = new(
                terms,
                deck,
                book.ToDictionary(one => one.Key, one => one.Value.ToList()),
                new Dictionary<MemberId, int>()
            );
        }

        private void Note(TurnOutcome outcome, Turn? before, List<Turn> own, int number)
        {
            var isNext = number == own.Count + 1;
            Check(
                (outcome.Result == TurnResult.Repeated) == (before is not null)
                    && (before is null || outcome.Turn == before),
                "a turn changed"
            );
            Check(outcome.Result != TurnResult.Drawn || isNext, "a turn was drawn out of turn");
            Check(
                outcome.Result != TurnResult.NotYet || (outcome.Turn is null && deck!.IsWaiting),
                "a card was there"
            );
        }

        private void Check(bool holds, string otherwise) => fault = holds ? fault : otherwise;

        private static IEnumerable<long?> Count(int count) =>
            Enumerable.Range(0, count).Select(i => (long?)i);

        private DeckRules Rules() =>
            new(
                DeckRules.FormatName,
                Guid.Empty,
                "转盘",
                Opens,
                Opens.AddDays(30),
                [new("一等奖", 9), new("二等奖", 9)],
                [
                    .. terms.Releases.Select(part => new DeckPart(
                        part.At,
                        [.. part.Prizes, part.Blanks]
                    )),
                ],
                terms.WinLimit,
                ""
            );
    }
}
