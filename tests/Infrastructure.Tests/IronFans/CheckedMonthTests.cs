using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>What members may check of a month, and when.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CheckedMonthTests(DatabaseProvider provider) : MonthListTest(provider)
{
    [Test]
    public async Task Month_BeforeItsListIsPublic_TellsTheSecretAndNobodysPlace()
    {
        var (month, fans) = await ReviewedAsync(3);

        var seen = await FindAsync(month);
        var own = await OwnAsync(fans[1], seen);

        Assert.That(seen.Secret, Is.Not.Null);
        Assert.That(seen.LeftOut, Is.Empty);
        Assert.That(await OrderAsync(month), Is.Null);
        Assert.That((own.Place, own.Band), Is.EqualTo(((int?)null, new FanPlace(2, 3))));
    }

    [Test]
    public async Task Month_InNotice_TellsPlaces_AndHowManyWereLeftOutForWhat()
    {
        var (month, fans) = await ReviewedAsync(4);
        await ExcludeAsync(month, 2);
        await ExcludeAsync(month, 3);
        await ExcludeAsync(month, 4, reason: ExclusionReason.Declined);
        await StartAsync(month);

        var seen = await FindAsync(month);

        Assert.That(
            seen.LeftOut,
            Is.EqualTo((LeftOut[])[new("用程序刷分", 2), new("本人放弃", 1)])
        );
        Assert.That((await OwnAsync(fans[2], seen)).Place, Is.EqualTo(3));
    }

    [Test]
    public async Task Order_HasEverybodyByHisCode_InHisPlace()
    {
        var (month, fans) = await ReviewedAsync(3);
        await StartAsync(month);
        var seen = await FindAsync(month);

        var order = await OrderAsync(month);

        var own = new List<OwnPlace>();
        foreach (var fan in fans)
        {
            own.Add(await OwnAsync(fan, seen));
        }
        Assert.That(
            order!.Places,
            Is.EqualTo(own.Select(one => (one.Place!.Value, one.Code, one.Score))),
            "who the others are stands in neither"
        );
        Assert.That(order.Steps.Sum(step => step.Fans), Is.EqualTo(seen.Fans));
    }

    [Test]
    public async Task Own_OfWhoTurnedOutToBeAnother_HasWhatBothHad()
    {
        var month = NewMonth();
        var fan = (await Host.MembersAsync(1))[0];
        var (person, another) = (await PersonOf(fan), await MetAsync(month, Closing(month)));
        await OpenAsync(month);
        await ScoreAsync(month, [new(person, 500, 20, 0, 1), new(another, 400, 20, 0, 1)]);
        await UpkeepAsync(Closing(month));
        await StartAsync(month);
        await MergeAsync(person, another, Closing(month));

        var own = await OwnAllAsync(fan, await FindAsync(month));

        Assert.That(own.Select(one => one.Place), Is.EquivalentTo((int?[])[1, 2]));
    }

    [Test]
    public async Task Own_OfAStranger_IsNothing()
    {
        var (month, _) = await ReviewedAsync(1);

        Assert.That(await OwnAllAsync(new("wx-union", "nobody"), await FindAsync(month)), Is.Empty);
    }

    private async Task<CheckedMonth> FindAsync(int month) =>
        (
            await Host.Cards.AskAsync(
                (CheckedMonthQueries months) => months.MonthsAsync(1000, default)
            )
        ).Single(one => one.Month == month);

    private Task<MonthOrder?> OrderAsync(int month) =>
        Host.Cards.AskAsync((CheckedMonthQueries months) => months.OrderAsync(month, default));

    private async Task<OwnPlace> OwnAsync(FanIdentity fan, CheckedMonth month) =>
        (await OwnAllAsync(fan, month)).Single();

    private Task<IReadOnlyList<OwnPlace>> OwnAllAsync(FanIdentity fan, CheckedMonth month) =>
        Host.Cards.AskAsync((CheckedMonthQueries months) => months.OwnAsync(fan, [month], default));
}
