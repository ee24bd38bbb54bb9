using Microsoft.Extensions.Time.Testing;
using WeChat.Api;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

public class QuotaStopTests
{
    [Test]
    public async Task Stop_ByTheDailyQuota_EndsAtMidnightInShanghai()
    {
        // 23:58:30 there.
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 15, 58, 30, TimeSpan.Zero));
        using var weChat = new ScriptedWeChat(time);
        weChat.Says("""{"errcode":45009,"errmsg":"reach max api daily quota limit"}""");
        await FailAsync(weChat);
        weChat.Says("""{"menu":{"button":[]}}""");

        time.Advance(TimeSpan.FromSeconds(89));
        var stopped = await FailAsync(weChat);
        time.Advance(TimeSpan.FromSeconds(1));
        await weChat.Client.Menu.GetAsync();

        Assert.That(
            stopped.Message,
            Does.Contain("2026-01-05 23:58 +08:00").And.Contains("2026-01-06 00:00 +08:00")
        );
        Assert.That(weChat.Paths, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Stop_OfOneApi_LeavesTheOthersAlone()
    {
        using var weChat = new ScriptedWeChat(TimeProvider.System);
        weChat.Says("""{"errcode":45009,"errmsg":"reach max api daily quota limit"}""");
        await FailAsync(weChat);
        weChat.Says("""{"errcode":0,"errmsg":"ok"}""");

        await weChat.Client.Menu.DeleteAsync();

        Assert.That(weChat.Paths, Is.EqualTo(["/cgi-bin/menu/get", "/cgi-bin/menu/delete"]));
    }

    [Test]
    public async Task MinuteLimit_IsBusyAndStopsNothing()
    {
        using var weChat = new ScriptedWeChat(TimeProvider.System);
        weChat.Says("""{"errcode":45011,"errmsg":"api minute-quota reach limit"}""");
        var busy = await FailAsync(weChat);
        weChat.Says("""{"menu":{"button":[]}}""");

        await weChat.Client.Menu.GetAsync();

        Assert.That(busy.Kind, Is.EqualTo(WeChatErrorKind.Transient));
    }

    [Test]
    public async Task Stop_QuotaOfThatApiCleared_Ends()
    {
        using var weChat = new ScriptedWeChat(TimeProvider.System);
        weChat.Says("""{"errcode":45009,"errmsg":"reach max api daily quota limit"}""");
        await FailAsync(weChat);
        weChat.Says("""{"errcode":0,"errmsg":"ok"}""");

        await weChat.Client.Account.ClearQuotaAsync("/cgi-bin/message/custom/send");
        await FailAsync(weChat);
        await weChat.Client.Account.ClearQuotaAsync("/cgi-bin/menu/get");

        Assert.That(await weChat.Client.Menu.GetAsync(), Is.Null);
    }

    [Test]
    public async Task Stop_AllQuotasCleared_Ends()
    {
        using var weChat = new ScriptedWeChat(TimeProvider.System);
        weChat.Says("""{"errcode":45009,"errmsg":"reach max api daily quota limit"}""");
        await FailAsync(weChat);
        weChat.Says("""{"errcode":0,"errmsg":"ok"}""");

        await weChat.Client.Account.ClearQuotaAsync();

        Assert.That(await weChat.Client.Menu.GetAsync(), Is.Null);
    }

    private static async Task<WeChatApiException> FailAsync(ScriptedWeChat weChat) =>
        (await Assert.ThrowsAsync<WeChatApiException>(() => weChat.Client.Menu.GetAsync()))!;
}
