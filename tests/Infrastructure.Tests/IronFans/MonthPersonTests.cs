using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Who somebody is changes while a month is looked at: two become one, somebody leaves, a card goes to another WeChat.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MonthPersonTests(DatabaseProvider provider) : MonthTest(provider)
{
    [Test]
    public async Task Publish_OfSomebodyWhoTurnedOutToBeAnother_HonoursWhoHeIsToday()
    {
        var (month, fans) = await ReviewedAsync(2);
        await StartAsync(month);
        var ends = (await MonthAsync(month)).NoticeUntil!.Value;
        var before = await PersonOf(fans[0]);
        var other = await MetAsync(month, Closing(month));
        await MergeAsync(before, other, Closing(month));
        await UpkeepAsync(ends);

        Assert.That(await PersonOf(fans[0]), Is.EqualTo(other));
        Assert.That((await HonoursAsync(month))[0].PersonId, Is.EqualTo(other));
    }

    [Test]
    public async Task Erase_OfSomebodyInANotice_TheNextMovesUp_AndIsNamedForThreeDays()
    {
        var (month, fans) = await ReviewedAsync(16);
        await StartAsync(month);
        var started = (await MonthAsync(month)).NoticeFrom!.Value;
        await Host.Cards.DoAsync<EraseOwnData>(erase =>
            erase.ExecuteAsync(fans[0], started.AddDays(2), default)
        );
        await Host.Cards.DoAsync<FinishErasures>(finish =>
            finish.ExecuteAsync(started.AddDays(3), default)
        );
        await UpkeepAsync(started.AddDays(4));
        var noticed = await MonthAsync(month);
        await UpkeepAsync(started.AddDays(5));

        Assert.That(noticed.State, Is.EqualTo(FanMonthState.Notice));
        Assert.That(
            (await HonoursAsync(month))[^1].PersonId,
            Is.EqualTo(await PersonOf(fans[15])),
            "the sixteenth"
        );
    }

    [Test]
    public async Task Erase_OfAnHonoured_LeavesTheSeatAndNoName()
    {
        var (month, fans) = await ReviewedAsync(1);
        await StartAsync(month);
        var ends = (await MonthAsync(month)).NoticeUntil!.Value;
        await UpkeepAsync(ends);
        await Host.Cards.DoAsync<EraseOwnData>(erase =>
            erase.ExecuteAsync(fans[0], ends.AddDays(1), default)
        );

        var seat = (await HonoursAsync(month)).Single();
        Assert.That(
            (seat.Seat, seat.MaskedName, seat.UnionName),
            Is.EqualTo((1, "已注销会员", ""))
        );
    }

    [Test]
    public async Task Erase_OfSomebodyWhoWasOthersBefore_ForgetsThemAll()
    {
        var (month, fans) = await ReviewedAsync(1);
        await StartAsync(month, Reviewer);
        var now = (await MonthAsync(month)).NoticeFrom!.Value;
        var first = await PersonOf(fans[0]);
        await Host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            db.Add(
                new DayRow
                {
                    PersonId = first,
                    Day = (month * 100) + 3,
                    Kind = 1,
                    Times = 1,
                }
            );
            db.Add(FanObjection.Of(month, 0, first, "公示名单里少了一个人", now));
            await db.SaveChangesAsync();
        });
        var (second, third) = (PersonId.New(), await MetAsync(month, now));
        await MergeAsync(first, second, now);
        await MergeAsync(second, third, now);

        await Host.Cards.DoAsync<EraseOwnData>(erase =>
            erase.ExecuteAsync(fans[0], now.AddDays(1), default)
        );

        var candidate = (await CandidatesAsync(month)).Single();
        Assert.That(
            (candidate.IsFit, candidate.MaskedName, candidate.UnionName),
            Is.EqualTo((false, (string?)null, (string?)null))
        );
        var (days, objection) = await Host.Cards.AskAsync(
            async (UnionDbContext db) =>
                (
                    await db.Set<DayRow>().CountAsync(row => row.PersonId == first),
                    await db.Set<FanObjection>().SingleAsync(one => one.Month == month)
                )
        );
        Assert.That((days, objection.Text), Is.EqualTo((0, "（提出的人已注销）")));
    }

    [Test]
    public async Task Erase_OfWhoeverHadAnObjectionAnswered_ForgetsTheAnswerToo()
    {
        var (month, fans) = await ReviewedAsync(1);
        await StartAsync(month);
        var now = (await MonthAsync(month)).NoticeFrom!.Value;
        var person = await PersonOf(fans[0]);
        await Host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            var raised = FanObjection.Of(month, 0, person, "公示名单里少了一个人", now);
            raised.Settle(false, "周小敏同志的账号已核实", Editor.Id, now);
            db.Add(raised);
            await db.SaveChangesAsync();
        });

        await Host.Cards.DoAsync<EraseOwnData>(erase =>
            erase.ExecuteAsync(fans[0], now.AddDays(1), default)
        );

        var kept = await Host.Cards.AskAsync(
            (UnionDbContext db) => db.Set<FanObjection>().SingleAsync(one => one.Month == month)
        );
        Assert.That((kept.IsUpheld, kept.SettledBy), Is.EqualTo(((bool?)false, Editor.Id)));
        Assert.That(kept.Answer, Does.Not.Contain("周小敏"));
    }

    /// <summary>The close had read all scores already: without a token both would be saved, and the month would name somebody who left.</summary>
    [Test]
    public async Task Erase_WhileTheMonthIsClosed_TheCloseIsDoneAgain_WithoutHim()
    {
        var month = NewMonth();
        var fans = await Host.MembersAsync(2);
        var (leaves, stays) = (await PersonOf(fans[0]), await PersonOf(fans[1]));
        await OpenAsync(month);
        await ScoreAsync(month, [new(leaves, 50, 9, 0, 0), new(stays, 40, 9, 0, 0)]);
        await Host.Cards.DoAsync<ScoreRecount>(count =>
            count.ExecuteAsync(month, Closing(month), default)
        );

        var closed = await Host.Cards.InScopeAsync(services =>
            ActivatorUtilities
                .CreateInstance<CloseMonth>(
                    services,
                    new AfterSomething(
                        services.GetRequiredService<IUnitOfWork>(),
                        () =>
                            Host.Cards.DoAsync<EraseOwnData>(erase =>
                                erase.ExecuteAsync(fans[0], Closing(month), default)
                            )
                    )
                )
                .ExecuteAsync(month, Closing(month), default)
        );
        var open = await MonthAsync(month);

        Assert.That((closed.Value, open.State), Is.EqualTo((false, FanMonthState.Open)));
        Assert.That(await CloseAsync(month));
        Assert.That(
            (await CandidatesAsync(month)).Select(one => one.PersonId),
            Is.EqualTo(new[] { stays })
        );
    }

    [Test]
    public async Task Screen_TheWinnersCardOnAnotherWeChat_RestsAllTheSame()
    {
        var (first, fans) = await ReviewedAsync(1);
        await StartAsync(first);
        await UpkeepAsync((await MonthAsync(first)).NoticeUntil!.Value);
        var honour = (await HonoursAsync(first)).Single();
        // As it stands once the card is bound by another WeChat: the honour names the one before.
        var before = await Host.Cards.AskAsync(
            (IFanDirectory known) =>
                known.FindOrCreateAsync(
                    new("wx-union", $"o-before-{first}"),
                    Closing(first),
                    default
                )
        );
        await Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<FanHonour>()
                .Where(one => one.Month == first)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.PersonId, before))
        );
        var next = UnionCalendar.AddMonths(first, 1);
        await OpenAsync(next);
        await ScoreAsync(next, [new(honour.PersonId, 100, 9, 0, 0)]);
        await UpkeepAsync(Closing(next));

        var candidate = (await CandidatesAsync(next)).Single();
        Assert.That(
            (candidate.Unfit, candidate.IsNewcomer),
            Is.EqualTo(((FanUnfit?)FanUnfit.HonouredLately, false))
        );
        Assert.That(await PersonOf(fans[0]), Is.EqualTo(honour.PersonId));
    }

    /// <summary>Something else is done in the moment before it saves.</summary>
    private sealed class AfterSomething(IUnitOfWork work, Func<Task> something) : IUnitOfWork
    {
        public async Task SaveAsync(CancellationToken cancel)
        {
            await something();
            await work.SaveAsync(cancel);
        }
    }
}
