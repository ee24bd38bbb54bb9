using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Rules;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Rules tried on the last month, and saved only when they were.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class RulesTrialTests(DatabaseProvider provider) : MonthTest(provider)
{
    private const string Why = "多鼓励留言，少鼓励点菜单";

    [Test]
    public async Task SameRules_GiveTheOrderOfTheClosedMonth()
    {
        var month = NewMonth();
        await DoAsync(month, people: 60);
        await OpenAsync(month);
        await CloseAsync(month);

        var trial = (await TryAsync(ScoreRules.First, Closing(month))).Value;

        var closed = await CandidatesAsync(month);
        Assert.That((trial.Month, trial.Fans), Is.EqualTo((month, closed.Count)));
        Assert.That((trial.FansAfter, trial.Gaining, trial.Losing), Is.EqualTo((60, 0, 0)));
        Assert.That(
            trial.Top.Select(one => (one.Before, one.After, one.ScoreAfter)),
            Is.EqualTo(closed.Take(40).Select(one => ((int?)one.Place, (int?)one.Place, one.Score)))
        );
        Assert.That(trial.Kinds, Has.All.Matches<KindShift>(kind => kind!.Before == kind.After));
    }

    [Test]
    public async Task ChangedRules_GiveWhatIsComputedByHand()
    {
        var month = NewMonth();
        var days = await DoAsync(month, people: 70);
        await OpenAsync(month);
        await CloseAsync(month);
        var changed = Changed();

        var trial = (await TryAsync(changed, Closing(month))).Value;

        var secret = Convert.FromHexString((await MonthAsync(month)).ToldSecret!);
        var before = MonthRanking.Rank(month, 1, secret, ByHand(days, ScoreRules.First)).Top;
        var after = MonthRanking.Rank(month, 2, secret, ByHand(days, changed)).Top;
        Assert.That(
            trial
                .Top.Where(one => one.After <= 40)
                .Select(one => (one.Before, one.After, one.ScoreBefore, one.ScoreAfter)),
            Is.EqualTo(
                after
                    .Take(40)
                    .Select(
                        (one, i) =>
                        {
                            var old = before.ToList().FindIndex(old => old.Person == one.Person);
                            return (
                                old < 0 ? (int?)null : old + 1,
                                (int?)(i + 1),
                                old < 0 ? 0 : before[old].Score,
                                one.Score
                            );
                        }
                    )
            )
        );
        var moved = days.Select(day => day.PersonId)
            .Distinct()
            .Select(person =>
                Score(days, person, changed).CompareTo(Score(days, person, ScoreRules.First))
            )
            .ToList();
        Assert.That(
            (trial.Gaining, trial.Losing),
            Is.EqualTo((moved.Count(way => way > 0), moved.Count(way => way < 0)))
        );
        Assert.That(trial.Gaining, Is.Positive);
        Assert.That(trial.Losing, Is.Positive);
        Assert.That(
            trial.Kinds.Sum(kind => kind.After),
            Is.EqualTo(after.Sum(one => (long)one.Score))
        );
    }

    [Test]
    public async Task Save_WhatWasTried_IsInForceFromItsMonth_AndStandsInTheTrail()
    {
        var now = UnionCalendar.StartOf(new(2031, 3, 10));
        var changed = Changed();
        Assert.That((await TryAsync(changed, now)).Succeeded);

        var saved = await SaveAsync(changed, 203104, now);

        Assert.That(saved.Succeeded, saved.Refusal?.Code);
        var all = await Host.Cards.AskAsync((IScoreRulesBook book) => book.AllAsync(default));
        var of = ScoreRules.For(203104, all);
        Assert.That((of.Version, of.FromMonth), Is.EqualTo((saved.Value, 203104)));
        Assert.That(RulesCheck.DigestOf(of), Is.EqualTo(RulesCheck.DigestOf(changed)));
        Assert.That(ScoreRules.For(203103, all).Version, Is.EqualTo(1));
        Assert.That(
            await Host.Cards.AskAsync(
                (Domain.Audit.Contracts.IAuditLookup trail) =>
                    trail.HasAsync(
                        ["iron-fans.rules-saved"],
                        Reviewer.Id.Value,
                        $"fan-rules:{saved.Value}",
                        now,
                        default
                    )
            )
        );
    }

    [Test]
    public async Task Save_OfOtherValuesThanTried_OrByAColleague_IsRefused()
    {
        var now = UnionCalendar.StartOf(new(2029, 3, 10));
        await TryAsync(Changed(), now);
        var colleague = Reviewer with { Id = StaffAccountId.New() };

        var other = await SaveAsync(Changed() with { PerMinute = 7 }, 202904, now);
        var his = await SaveAsync(Changed(), 202904, now, colleague);

        Assert.That(other.Refusal, Is.EqualTo(IronFansRefusals.NotTried));
        Assert.That(his.Refusal, Is.EqualTo(IronFansRefusals.NotTried));
    }

    [Test]
    public async Task Save_LessThanAnHourBeforeItsMonth_IsRefused()
    {
        var begins = UnionCalendar.StartOf(new(2029, 6, 1));
        var late = begins.AddMinutes(-59);
        await TryAsync(Changed(), late);

        var tooLate = await SaveAsync(Changed(), 202906, late);
        var running = await SaveAsync(Changed(), 202905, late);

        Assert.That(tooLate.Refusal, Is.EqualTo(IronFansRefusals.RulesTooLate));
        Assert.That(running.Refusal, Is.EqualTo(IronFansRefusals.RulesTooLate));
        Assert.That(SaveRules.MonthsFor(begins.AddHours(-1))[0], Is.EqualTo(202906));
    }

    [Test]
    public async Task Save_WithoutAReason_OrByAnEditor_IsRefused()
    {
        var now = UnionCalendar.StartOf(new(2029, 8, 10));
        await TryAsync(Changed(), now);

        var silent = await SaveAsync(Changed(), 202909, now, note: "改");
        var editor = await SaveAsync(Changed(), 202909, now, Editor);
        var tried = await TryAsync(Changed(), now, Editor);

        Assert.That(silent.Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
        Assert.That(editor.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
        Assert.That(tried.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
    }

    private Task<Outcome<RulesTrial>> TryAsync(
        ScoreRules rules,
        DateTimeOffset now,
        StaffActor? actor = null
    ) =>
        Host.Cards.AskAsync(
            (TryRules run) => run.ExecuteAsync(actor ?? Reviewer, new(rules), now, default)
        );

    private Task<Outcome<int>> SaveAsync(
        ScoreRules rules,
        int from,
        DateTimeOffset now,
        StaffActor? actor = null,
        string note = Why
    ) =>
        Host.Cards.AskAsync(
            (SaveRules save) =>
                save.ExecuteAsync(actor ?? Reviewer, new(rules, from, note), now, default)
        );

    /// <summary>Fewer points for taps, more for messages and comments, scans give none.</summary>
    private static ScoreRules Changed() =>
        ScoreRules.First with
        {
            Version = 0,
            FromMonth = 0,
            Kinds =
            [
                new(InteractionKind.Message.Code, [6, 3, 2, 1], 120),
                new(InteractionKind.MenuTap.Code, [1], 10),
                new(InteractionKind.ElectedComment.Code, [12, 6, 3], 30, IsQuality: true),
            ],
        };

    /// <summary>Days of a month as counting leaves them, with the scores that follow from them.</summary>
    private async Task<List<DayRow>> DoAsync(int month, int people)
    {
        var random = new Random(month);
        var kinds = ScoreRules.First.Kinds.Where(rule => rule.Kind is 1 or 2 or 3 or 10).ToList();
        var days = Enumerable
            .Range(0, people)
            .SelectMany(_ =>
            {
                var person = PersonId.New();
                return Enumerable
                    .Range(1, 1 + random.Next(12))
                    .SelectMany(day =>
                        kinds
                            .Where((_, i) => i == 0 || random.Next(3) == 0)
                            .Select(rule => DayOf(person, (month * 100) + day, rule, random))
                    );
            })
            .ToList();
        await Host.Cards.DoAsync<UnionDbContext>(db =>
        {
            db.AddRange(days);
            return db.SaveChangesAsync();
        });
        await Host.Cards.DoAsync<ScoreRecount>(recount =>
            recount.ExecuteAsync(month, Closing(month), default)
        );
        return days;
    }

    private static DayRow DayOf(PersonId person, int day, KindRule rule, Random random)
    {
        var times = 1 + random.Next(5);
        var start = UnionCalendar.StartOf(
            UnionCalendar.FirstDayOf(day / 100).AddDays((day % 100) - 1)
        );
        return new()
        {
            PersonId = person,
            Day = day,
            Kind = rule.Kind,
            Times = times,
            Points = rule.PointsOf(times),
            // A few equals in everything but the lot.
            GainedAt = start.AddHours(8 + random.Next(2)),
        };
    }

    private static FanScore[] ByHand(List<DayRow> days, ScoreRules rules) =>
        [
            .. days.GroupBy(day => day.PersonId)
                .Select(its => PointByPoint.ScoreOf(its.Key, its, rules))
                .Where(score => score.Score > 0),
        ];

    private static int Score(List<DayRow> days, PersonId person, ScoreRules rules) =>
        PointByPoint.ScoreOf(person, days.Where(day => day.PersonId == person), rules).Score;
}
