using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.ShortKeys;

public class ShortKeyTests
{
    [Test]
    public async Task Key_Created_GivesItsDataBack()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var keys = weChat.OfficialAccount.ShortKeys;

        var key = await keys.CreateAsync("一段很长的数据", TimeSpan.FromHours(1));
        var held = await keys.GetAsync(key);

        Assert.That(key, Has.Length.EqualTo(15));
        Assert.That(held.Data, Is.EqualTo("一段很长的数据"));
        Assert.That(held.Remaining, Is.EqualTo(TimeSpan.FromHours(1)).Within(1).Minutes);
        await Assert.ThatAsync(() => keys.GetAsync("unknown"), Refused.With(40097));
    }

    [TestCase(0, 60)]
    [TestCase(4097, 60)]
    [TestCase(1, 0)]
    [TestCase(1, 2_592_001)]
    public async Task Create_BeyondWeChatsLimits_IsRefusedBeforeSending(int bytes, int seconds)
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        await Assert.ThatAsync(
            () =>
                weChat.OfficialAccount.ShortKeys.CreateAsync(
                    new string('a', bytes),
                    TimeSpan.FromSeconds(seconds)
                ),
            Throws.ArgumentException
        );
    }
}
