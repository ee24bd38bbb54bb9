using WeChat.Api.DataCube;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.DataCube;

public class DataCubeTests
{
    private static readonly DateOnly Day = new(2024, 1, 5);

    [Test]
    public async Task Datasets_EachWithinItsSpan_BringALineADay()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var cube = weChat.OfficialAccount.DataCube;

        Assert.That(await cube.UserSummaryAsync(Day, Day.AddDays(6)), Has.Count.EqualTo(7));
        Assert.That(await cube.UserCumulateAsync(Day, Day.AddDays(6)), Has.Count.EqualTo(7));
        Assert.That(await cube.ArticleSummaryAsync(Day), Has.Count.EqualTo(1));
        Assert.That(await cube.ArticleTotalAsync(Day), Has.Count.EqualTo(1));
        Assert.That(await cube.UserReadAsync(Day, Day.AddDays(2)), Has.Count.EqualTo(3));
        Assert.That((await cube.UserReadByHourAsync(Day))[0].RefHour, Is.EqualTo(1200));
        Assert.That(await cube.UserShareAsync(Day, Day.AddDays(6)), Has.Count.EqualTo(7));
        Assert.That((await cube.UserShareByHourAsync(Day))[0].ShareScene, Is.EqualTo(1));
        Assert.That(await cube.InterfaceSummaryAsync(Day, Day.AddDays(29)), Has.Count.EqualTo(30));
        Assert.That((await cube.InterfaceSummaryByHourAsync(Day))[0].RefDate, Is.EqualTo(Day));
    }

    [TestCase(FiguresBy.Hour, 1)]
    [TestCase(FiguresBy.Day, 7)]
    [TestCase(FiguresBy.Week, 30)]
    [TestCase(FiguresBy.Month, 30)]
    public async Task Upstream_LongestSpanAndOneMore_IsReadAndRefused(FiguresBy by, int days)
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var cube = weChat.OfficialAccount.DataCube;

        var read = await cube.UpstreamAsync(by, Day, Day.AddDays(days - 1));

        Assert.That(read, Has.Count.EqualTo(days));
        Assert.That(() => cube.UpstreamAsync(by, Day, Day.AddDays(days)), Throws.ArgumentException);
    }

    [TestCase(FiguresBy.Day, 15)]
    [TestCase(FiguresBy.Week, 30)]
    [TestCase(FiguresBy.Month, 30)]
    public async Task Distribution_LongestSpan_IsRead(FiguresBy by, int days)
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        var read = await weChat.OfficialAccount.DataCube.UpstreamDistributionAsync(
            by,
            Day,
            Day.AddDays(days - 1)
        );

        Assert.That(read, Has.Count.EqualTo(days));
    }

    [Test]
    public void Figures_OfTodayOrBackwards_AreNotAskedFor()
    {
        using var stub = new ApiStub();
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

        Assert.That(
            () => stub.Client.DataCube.UserReadAsync(today, today),
            Throws.ArgumentException
        );
        Assert.That(
            () => stub.Client.DataCube.UserReadAsync(Day, Day.AddDays(-1)),
            Throws.ArgumentException
        );
    }
}
