using WeChat.Api.CustomerService;
using WeChat.Events.CustomerService;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.CustomerService;

public class AgentTests
{
    private const string Account = "kf1@union";

    [Test]
    public async Task Agent_AddedRenamedInvitedDeleted_IsListedSo()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var agents = weChat.OfficialAccount.Agents;

        await agents.AddAsync(Account, "小编一号");
        await Assert.ThatAsync(() => agents.AddAsync(Account, "小编二号"), Refused.With(65406));
        await agents.RenameAsync(Account, "小编");
        await agents.InviteAsync(Account, "editor-wx");
        var listed = (await agents.ListAsync()).Single();
        await agents.DeleteAsync(Account);

        Assert.That(listed.Account, Is.EqualTo(Account));
        Assert.That(listed.Nickname, Is.EqualTo("小编"));
        Assert.That(listed.InvitedWeChatId, Is.EqualTo("editor-wx"));
        Assert.That(listed.InvitationEndsAt, Is.GreaterThan(DateTimeOffset.UtcNow));
        Assert.That(await agents.ListAsync(), Is.Empty);
    }

    [Test]
    public async Task Session_CreatedAndClosed_IsToldAndListedMeanwhile()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var sessions = weChat.OfficialAccount.AgentSessions;
        await weChat.OfficialAccount.Agents.AddAsync(Account, "小编");

        await sessions.CreateAsync(Account, fan);
        var held = await sessions.GetAsync(fan);
        var listed = await sessions.ListAsync(Account);
        var online = await weChat.OfficialAccount.Agents.ListOnlineAsync();
        await sessions.CloseAsync(Account, fan);

        Assert.That(held.Account, Is.EqualTo(Account));
        Assert.That(held.At, Is.EqualTo(DateTimeOffset.UtcNow).Within(1).Minutes);
        Assert.That(listed.Single().OpenId, Is.EqualTo(fan));
        Assert.That(online.Single().Sessions, Is.EqualTo(1));
        Assert.That((await sessions.GetAsync(fan)).Account, Is.Null);
        Assert.That((await sessions.ListWaitingAsync()).Total, Is.Zero);
        Assert.That(await weChat.HeardAsync<KfCreateSessionEvent>(), Has.Count.EqualTo(1));
        Assert.That(await weChat.HeardAsync<KfCloseSessionEvent>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Records_MoreThanAPage_AreReadInOrder()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var account = weChat.OfficialAccount;
        var fan = await weChat.NewFanAsync();
        await account.Agents.AddAsync(Account, "小编");
        foreach (var text in (string[])["一", "二", "三"])
        {
            await account.CustomerService.SendAsync(
                fan,
                new CustomerServiceText(text),
                new CustomerServiceSender { Account = Account }
            );
        }

        var now = DateTimeOffset.UtcNow;
        var pages = await account
            .AgentSessions.ListRecordsAsync(now.AddMinutes(-5), now.AddMinutes(5), pageSize: 2)
            .ToListAsync();

        Assert.That(pages.Select(page => page.Count), Is.EqualTo((int[])[2, 1]));
        Assert.That(
            pages.SelectMany(page => page).Select(record => record.Text),
            Is.EqualTo((string[])["一", "二", "三"])
        );
        Assert.That(pages[0][0].Code, Is.EqualTo(MessageRecord.SentByAgent));
    }

    [Test]
    public async Task ListRecords_LongerThanADay_IsRefusedBeforeSending()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var now = DateTimeOffset.UtcNow;

        Assert.That(
            () => weChat.OfficialAccount.AgentSessions.ListRecordsAsync(now.AddHours(-25), now),
            Throws.ArgumentException
        );
    }

    [Test]
    public async Task Send_AsAnUnknownAgent_IsRefused()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();

        await Assert.ThatAsync(
            () =>
                weChat.OfficialAccount.CustomerService.SendAsync(
                    fan,
                    new CustomerServiceText("您好"),
                    new CustomerServiceSender { Account = Account }
                ),
            Refused.With(65401)
        );
    }

    [Test]
    public async Task Typing_ShownTwice_IsRefusedUntilHidden()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var service = weChat.OfficialAccount.CustomerService;
        var fan = await weChat.NewFanAsync();

        await service.ShowTypingAsync(fan, true);
        await Assert.ThatAsync(() => service.ShowTypingAsync(fan, true), Refused.With(45081));
        await service.ShowTypingAsync(fan, false);

        await Assert.ThatAsync(() => service.ShowTypingAsync(fan, true), Throws.Nothing);
    }
}
