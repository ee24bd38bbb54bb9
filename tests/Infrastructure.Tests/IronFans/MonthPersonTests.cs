using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
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
        await StartAsync(month, Reviewer);
        var ends = (await MonthAsync(month)).NoticeUntil!.Value;
        var before = await PersonOf(fans[0]);
        var other = await Host.Cards.AskAsync(
            (IFanDirectory known) =>
                known.FindOrCreateAsync(new("wx-mini", $"o-mini-{month}"), Closing(month), default)
        );
        await Host.Cards.InScopeAsync(async services =>
        {
            await services
                .GetRequiredService<MergePersons>()
                .TryAsync(new(before, other), Closing(month), default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return true;
        });
        await UpkeepAsync(ends);

        Assert.That(await PersonOf(fans[0]), Is.EqualTo(other));
        Assert.That((await HonoursAsync(month))[0].PersonId, Is.EqualTo(other));
    }

    [Test]
    public async Task Erase_OfSomebodyInANotice_TheNextMovesUp_AndIsNamedForThreeDays()
    {
        var (month, fans) = await ReviewedAsync(16);
        await StartAsync(month, Reviewer);
        var started = (await MonthAsync(month)).NoticeFrom!.Value;
        await Host.Cards.DoAsync<EraseOwnData>(erase =>
            erase.ExecuteAsync(fans[0], started.AddDays(2), default)
        );
        await UpkeepAsync(started.AddDays(4));
        var noticed = await MonthAsync(month);
        await UpkeepAsync(started.AddDays(6));

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
        await StartAsync(month, Reviewer);
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
    public async Task Screen_TheWinnersCardOnAnotherWeChat_RestsAllTheSame()
    {
        var (first, fans) = await ReviewedAsync(1);
        await StartAsync(first, Reviewer);
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
}
