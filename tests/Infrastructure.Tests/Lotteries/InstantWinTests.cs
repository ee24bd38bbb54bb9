using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Lotteries.Instant;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Lotteries;

/// <summary>Decks under crowds: nothing is oversold, nobody draws past his limits, and every slot follows from the seed.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class InstantWinTests(DatabaseProvider provider)
{
    private LotteryHost host = null!;

    /// <summary>Another node where the engine has several; the embedded one is a single process's.</summary>
    private LotteryHost other = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await LotteryHost.StartAsync(provider);
        other = provider == DatabaseProvider.Sqlite ? host : await host.BesideAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (other is not null && other != host)
        {
            await other.DisposeAsync();
        }
        await (host?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task Turn_TwoThousandFansOnTheLastHundredPrizes_AHundredWin()
    {
        const int Fans = 2_000;
        const int Prizes = 100;
        var wheel = await host.WheelAsync(prizes: Prizes);
        var fans = Entrants(Fans);

        var outcomes = await AtOnceAsync(Fans, i => DrawAsync(i, wheel, fans[i], 1));
        await AwardAllAsync();

        Assert.That(outcomes.Count(one => one.Result == TurnResult.Drawn), Is.EqualTo(Fans));
        Assert.That(outcomes.Count(one => one.Turn!.Prize is not null), Is.EqualTo(Prizes));
        var deck = await DeckAsync(wheel.Id);
        Assert.That((deck.NextSlot, deck.CardsLeft), Is.EqualTo((Prizes, "[0,0]")));
        var wins = await host.WinsAsync(wheel.Id);
        Assert.That(wins.Select(win => win.Seat), Is.EqualTo(Enumerable.Range(0, Prizes)));
        Assert.That(wins.Select(win => win.MemberId).Distinct().Count(), Is.EqualTo(Prizes));
    }

    [Test]
    public async Task Turn_TappedFiftyTimesAtOnce_IsOneTurnWithOneResult()
    {
        var wheel = await host.WheelAsync(prizes: 50, blanks: 50, once: 5, winLimit: 5);
        var fan = Entrants(1)[0];

        var outcomes = await AtOnceAsync(50, i => DrawAsync(i, wheel, fan, 1));

        Assert.That(outcomes.Count(one => one.Result == TurnResult.Drawn), Is.EqualTo(1));
        Assert.That(
            outcomes.Select(one => (one.Turn!.Slot, one.Turn.Prize)).Distinct().Count(),
            Is.EqualTo(1)
        );
        Assert.That((await DeckAsync(wheel.Id)).NextSlot, Is.EqualTo(1));
    }

    [Test]
    public async Task Turn_BeyondTheChances_IsRefused_WhateverNumberIsAsked()
    {
        var wheel = await host.WheelAsync(prizes: 10, blanks: 10, once: 2, winLimit: 9);
        var fan = Entrants(1)[0];

        var outcomes = await AtOnceAsync(40, i => DrawAsync(i, wheel, fan, 1 + (i % 8)));
        var turns = await TurnsAsync(wheel.Id, fan);

        Assert.That(turns.Count, Is.LessThanOrEqualTo(2));
        Assert.That(
            outcomes.Where(one => one.Turn is not null).Select(one => one.Turn!.Number).Distinct(),
            Is.SubsetOf(turns.Select(turn => turn.Number))
        );
        var last = await DrawAsync(0, wheel, fan, turns.Count + 1);
        while (last.Result == TurnResult.Drawn)
        {
            last = await DrawAsync(0, wheel, fan, last.Turn!.Number + 1);
        }
        Assert.That(await TurnsAsync(wheel.Id, fan), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Turn_WhoHasWonWhatHeMay_TakesNothingFromTheDeck()
    {
        var wheel = await host.WheelAsync(prizes: 5, once: 5, winLimit: 1);
        var fan = Entrants(1)[0];

        for (var number = 1; number <= 5; number++)
        {
            await DrawAsync(0, wheel, fan, number);
        }

        var turns = await TurnsAsync(wheel.Id, fan);
        Assert.That(
            turns.Select(turn => turn.Prize is not null),
            Is.EqualTo((bool[])[true, false, false, false, false])
        );
        Assert.That((await DeckAsync(wheel.Id)).CardsLeft, Is.EqualTo("[4,0]"));
    }

    [Test]
    public async Task Turn_BeforeARelease_UsesNoChance_AndAfterItFindsThePrizesOfThatPart()
    {
        var later = Now.AddHours(2);
        var wheel = await host.WheelAsync(
            prizes: 4,
            releases: [new(Now.AddHours(-1), [1], 0), new(later, [3], 0)]
        );
        var fans = Entrants(6);

        var early = new List<TurnOutcome>();
        for (var i = 0; i < 3; i++)
        {
            early.Add(await DrawAsync(i, wheel, fans[i], 1));
        }
        var after = new List<TurnOutcome>();
        for (var i = 3; i < 6; i++)
        {
            after.Add(await DrawAsync(i, wheel, fans[i], 1, later));
        }

        Assert.That(
            early.Select(one => one.Result),
            Is.EqualTo((TurnResult[])[TurnResult.Drawn, TurnResult.NotYet, TurnResult.NotYet])
        );
        Assert.That(await TurnsAsync(wheel.Id, fans[1]), Is.Empty);
        Assert.That(after.Count(one => one.Turn!.Prize is not null), Is.EqualTo(3));
        Assert.That((await DeckAsync(wheel.Id)).ReleasedAt, Is.EqualTo("[0,1]"));
    }

    [Test]
    public async Task Deck_EverySlot_FollowsFromTheSeedThatWasCommittedTo()
    {
        var wheel = await host.WheelAsync(prizes: 30, blanks: 70);
        var fans = Entrants(100);
        await AtOnceAsync(100, i => DrawAsync(i, wheel, fans[i], 1));

        var deck = await DeckAsync(wheel.Id);
        var seed = await host.Cards.InScopeAsync(services =>
            Task.FromResult(deck.OpenSeed(services.GetRequiredService<IPersonalDataVault>()))
        );
        int[] left = [30, 70];
        var slots = new List<(long, int?)>();
        for (var slot = 0L; slot < 100; slot++)
        {
            var kind = DeckSlot.KindOf(seed, slot, left);
            left[kind]--;
            slots.Add((slot, kind == 0 ? 0 : null));
        }
        var turns = new List<(long, int?)>();
        foreach (var fan in fans)
        {
            var turn = (await TurnsAsync(wheel.Id, fan)).Single();
            turns.Add((turn.Slot!.Value, turn.Prize));
        }
        Assert.That(turns.Order(), Is.EqualTo(slots));
        Assert.That(
            Convert.ToHexStringLower(
                new DrawSecret(seed).Commit(
                    wheel.Id.Value,
                    System.Text.Encoding.UTF8.GetBytes(deck.Rules)
                )
            ),
            Is.EqualTo(deck.Commitment)
        );
    }

    [Test]
    public async Task Turn_OfAMember_IsToldAndStandsAmongHisPrizes()
    {
        var wheel = await host.WheelAsync(prizes: 1);
        var fan = await host.MemberAsync();

        var turn = await host.TurnAsync(fan, wheel.Id);
        var again = await host.TurnAsync(fan, wheel.Id);
        var second = await host.TurnAsync(fan, wheel.Id, number: 2);

        Assert.That(turn.Value.Prize!.Name, Is.EqualTo("保温杯"));
        Assert.That(again.Value.Turn.Slot, Is.EqualTo(turn.Value.Turn.Slot));
        Assert.That(second.Refusal, Is.EqualTo(LotteriesRefusals.NoChance));
        Assert.That(await host.WinsAsync(wheel.Id), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Advance_WhenItIsOver_WaitsForWinsToBeWrittenDown()
    {
        var wheel = await host.WheelAsync(prizes: 2);
        await DrawAsync(0, wheel, Entrants(1)[0], 1, LotteryHost.Closes.AddSeconds(-1));

        var early = await host.AdvanceAsync(wheel.Id, LotteryHost.Frozen);
        await AwardAllAsync();
        var done = await host.AdvanceAsync(wheel.Id, LotteryHost.Frozen);

        Assert.That((early, done), Is.EqualTo((false, true)));
        Assert.That(await host.StateAsync(wheel.Id), Is.EqualTo(CampaignState.Drawn));
    }

    [Test]
    public async Task Proof_WhenItIsOver_HoldsEveryTurn_AndIsToldToNobodyBefore()
    {
        var wheel = await host.WheelAsync(prizes: 3, blanks: 9);
        var fans = Entrants(8);
        await AtOnceAsync(8, i => DrawAsync(i, wheel, fans[i], 1));

        var early = await ProofAsync(wheel.Id);
        await AwardAllAsync();
        await host.AdvanceAsync(wheel.Id, LotteryHost.Frozen);
        var told = await ProofAsync(wheel.Id);

        Assert.That(early, Is.Null);
        var report = DeckCheck.Run(told);
        Assert.That(report.Findings, Is.Empty);
        var wins = await host.WinsAsync(wheel.Id);
        Assert.That((report.Slots, report.Wins), Is.EqualTo((8, wins.Count)));
    }

    private Task<byte[]?> ProofAsync(CampaignId id) =>
        host.Cards.AskAsync((DeckProofQueries proofs) => proofs.FindAsync(id, default));

    private static List<Entrant> Entrants(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new Entrant(PersonId.New(), MemberId.New()))];

    private Task<TurnOutcome> DrawAsync(
        int i,
        CampaignView wheel,
        Entrant entrant,
        int number,
        DateTimeOffset? at = null
    ) =>
        (i % 2 == 0 ? host : other).Cards.AskAsync(
            (IInstantDecks decks) =>
                decks.DrawAsync(new(wheel.Id, entrant, number, true, at ?? Now, "page"))
        );

    private Task<IReadOnlyList<Turn>> TurnsAsync(CampaignId id, Entrant fan) =>
        host.Cards.AskAsync((IInstantDecks decks) => decks.FindTurnsAsync(id, fan.Member, default));

    private async Task<InstantDeck> DeckAsync(CampaignId id) =>
        (await host.Cards.AskAsync((IInstantDecks decks) => decks.FindAsync(id, default)))!;

    /// <summary>Both nodes at once, until nothing is left.</summary>
    private async Task AwardAllAsync()
    {
        var at = LotteryHost.Frozen;
        int[] written;
        do
        {
            written = await Task.WhenAll(
                new[] { host, other }
                    .Distinct()
                    .Select(async node =>
                        (
                            await node.Cards.AskAsync(
                                (AwardTurns award) => award.ExecuteAsync(at, default)
                            )
                        ).Value
                    )
            );
        } while (written.Sum() > 0);
    }
}
