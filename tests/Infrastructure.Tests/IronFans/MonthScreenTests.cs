using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.IronFans.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>How far down a month is asked about: until its seats can be filled.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MonthScreenTests(DatabaseProvider provider) : MonthTest(provider)
{
    private protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<IScoreRulesBook>(new Book());
    }

    /// <summary>Somebody new who has a seat by his place fills none that is kept for those.</summary>
    [Test]
    public async Task Screen_LooksFurtherDown_WhileASeatOfSomebodyNewWouldGoToAnother()
    {
        const int month = Book.FreshMonth;
        var fans = await Host.MembersAsync(1 + ScreenMonth.Reviewed + 1);
        var persons = new List<PersonId>();
        foreach (var fan in fans)
        {
            persons.Add(await PersonOf(fan));
        }
        await HonourAsync(persons[1..^1], UnionCalendar.AddMonths(month, -12));
        await OpenAsync(month);
        await ScoreAsync(
            month,
            [
                .. persons[..^1].Select((person, i) => new FanScore(person, 900 - i, 9, 0, 0)),
                .. Strangers(80, 400),
                new(persons[^1], 300, 9, 0, 0),
            ]
        );
        await UpkeepAsync(Closing(month));

        var named = await Host.Cards.AskAsync(
            (FanSeats seats) => seats.ChooseAsync(month, default)
        );
        Assert.That(named, Has.Count.EqualTo(15));
        Assert.That(named[^1].PersonId, Is.EqualTo(persons[^1]));
    }

    [Test]
    public async Task Screen_BelowAThousandWithoutACard_FindsTheMembers_AndTheOrderHolds()
    {
        var month = NewMonth();
        var fans = await Host.MembersAsync(3);
        await OpenAsync(month);
        await ScoreAsync(
            month,
            [
                .. Strangers(MonthRanking.Kept, 500),
                new(await PersonOf(fans[0]), 400, 9, 0, 0),
                .. Strangers(700, 300),
                new(await PersonOf(fans[1]), 200, 9, 0, 0),
            ]
        );
        await UpkeepAsync(Closing(month));
        await StartAsync(month);
        var at = (await MonthAsync(month)).NoticeFrom!.Value;
        var before = await CandidatesAsync(month);
        // Asked about anew, those found below are not found once more.
        await UpholdAsync(month, fans[2], at);
        await UpkeepAsync(at);
        await StartAsync(month, at: at);
        await UpkeepAsync((await MonthAsync(month)).NoticeUntil!.Value);

        int[] found = [1001, 1702];
        Assert.That(before.Where(one => one.IsFit).Select(one => one.Place), Is.EqualTo(found));
        Assert.That(
            before.Where(one => one.Place > MonthRanking.Kept).Select(one => one.Place),
            Is.EqualTo(found),
            "nobody else below has a row"
        );
        Assert.That(
            (await HonoursAsync(month)).Select(one => one.PersonId),
            Is.EqualTo((object[])[await PersonOf(fans[0]), await PersonOf(fans[1])])
        );
        var proof = await Host.Cards.AskAsync(
            (MonthProofQueries proofs) => proofs.FindAsync(month, default)
        );
        Assert.That(
            (proof!.OrderStands, proof.Computed),
            Is.EqualTo((true, (await MonthAsync(month)).Digest))
        );
    }

    private async Task UpholdAsync(int month, FanIdentity by, DateTimeOffset at)
    {
        var raised = await Host.Cards.AskAsync(
            (RaiseObjection raise) =>
                raise.ExecuteAsync(new(by, month, 0, "公示名单里少了一个人"), at, default)
        );
        var settled = await Host.Cards.AskAsync(
            (SettleObjection settle) =>
                settle.ExecuteAsync(Editor, new(raised.Value, true, "核实属实，感谢"), at, default)
        );
        Assert.That(settled.Refusal, Is.Null);
    }

    /// <summary>Long enough ago that they do not rest.</summary>
    private Task HonourAsync(IReadOnlyList<PersonId> persons, int month) =>
        Host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            for (var i = 0; i < persons.Count; i++)
            {
                var like = FanCandidate.Of(month, i + 1, new(persons[i], 500, 9, 0, 0));
                like.Ask(new(Guid.CreateVersion7()), "张*", "渡口食品厂工会", isNewcomer: true);
                db.Add(FanHonour.Of(like, persons[i], i + 1));
            }
            await db.SaveChangesAsync();
        });

    /// <summary>With points, and no card.</summary>
    private static IEnumerable<FanScore> Strangers(int count, int score) =>
        Enumerable
            .Range(0, count)
            .Select(_ => new FanScore(new PersonId(Guid.CreateVersion7()), score, 9, 0, 1_000));

    /// <summary>One month with a seat for somebody new.</summary>
    private sealed class Book : IScoreRulesBook
    {
        public const int FreshMonth = 201801;

        private static readonly ScoreRules[] all =
        [
            ScoreRules.First,
            ScoreRules.First with
            {
                Version = 2,
                FromMonth = FreshMonth,
                NewcomerSeats = 1,
            },
            ScoreRules.First with
            {
                Version = 3,
                FromMonth = FreshMonth + 1,
            },
        ];

        public Task<IReadOnlyList<ScoreRules>> AllAsync(CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<ScoreRules>>(all);

        public void Add(ScoreRules rules) => throw new NotSupportedException();
    }
}
