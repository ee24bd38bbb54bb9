using WeChat.Api.CustomerService;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Blacklist;

public class BlacklistTests
{
    [Test]
    public async Task Blacklist_FanAddedAndRemoved_GetsNoMessagesMeanwhile()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var blacklist = weChat.OfficialAccount.Blacklist;
        var service = weChat.OfficialAccount.CustomerService;
        var fan = await weChat.NewFanAsync();

        await blacklist.AddAsync([fan]);
        var listed = await blacklist.ListAsync().ToListAsync();
        await Assert.ThatAsync(
            () => service.SendAsync(fan, new CustomerServiceText("您好")),
            Refused.With(43019)
        );
        await blacklist.RemoveAsync([fan]);

        Assert.That(listed.Single().OpenIds, Is.EqualTo((string[])[fan]));
        Assert.That(listed.Single().Total, Is.EqualTo(1));
        Assert.That(await blacklist.ListAsync().AnyAsync(), Is.False);
        await Assert.ThatAsync(
            () => service.SendAsync(fan, new CustomerServiceText("您好")),
            Throws.Nothing
        );
    }

    [Test]
    public async Task Add_MoreThanTwenty_IsRefusedBeforeSending()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        string[] many = [.. Enumerable.Repeat("oFan", 21)];

        await Assert.ThatAsync(
            () => weChat.OfficialAccount.Blacklist.AddAsync(many),
            Throws.ArgumentException
        );
    }
}
