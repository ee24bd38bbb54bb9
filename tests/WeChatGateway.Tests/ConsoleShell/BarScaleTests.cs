using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Tests.ConsoleShell;

/// <summary>Whatever is counted, the chart has round lines, room for its highest bar and few words.</summary>
public class BarScaleTests
{
    [TestCase(0, "0 1")]
    [TestCase(1, "0 1")]
    [TestCase(4, "0 1 2 3 4")]
    [TestCase(5, "0 2 4 6")]
    [TestCase(41, "0 20 40 60")]
    [TestCase(620_000, "0 200000 400000 600000 800000")]
    public void Lines_AreRound_AndReachAboveEachBar(int highest, string lines) =>
        Assert.That(string.Join(' ', BarScale.Of([0, highest], 12).Lines), Is.EqualTo(lines));

    [TestCase(1, 1)]
    [TestCase(12, 1)]
    [TestCase(13, 2)]
    [TestCase(366, 31)]
    public void Labels_AreAtMostTwelve(int bars, int each) =>
        Assert.That(BarScale.Of(new long[bars], 12).LabelEach, Is.EqualTo(each));

    [Test]
    public void Scale_WithoutBars_IsThere() =>
        Assert.That(BarScale.Of([], 12), Is.EqualTo(new BarScale(1, 1, 1)));
}
