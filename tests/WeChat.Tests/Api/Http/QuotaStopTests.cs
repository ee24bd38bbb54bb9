using Microsoft.Extensions.Time.Testing;
using WeChat.Api;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

public class QuotaStopTests
{
    private const string UsedUp =
        """{"errcode":45009,"errmsg":"reach max api daily quota limit rid: 1-2-3"}""";

    private const string Menu = """{"menu":{"button":[]}}""";

    // 00:00:01 in Shanghai.
    private FakeTimeProvider time;

    [SetUp]
    public void BeginADay() => time = new(new DateTimeOffset(2026, 1, 5, 16, 0, 1, TimeSpan.Zero));

    [Test]
    public async Task Stop_OfTheMinute_EndsAfterOne()
    {
        using var weChat = new ScriptedWeChat(time);
        weChat.Says(UsedUp);
        var refused = await FailAsync(weChat);
        weChat.Says(Menu);
        time.Advance(TimeSpan.FromSeconds(59));
        var stopped = await FailAsync(weChat);
        time.Advance(TimeSpan.FromSeconds(1));

        await weChat.Client.Menu.GetAsync();
        await weChat.Client.Menu.GetAsync();

        Assert.That(weChat.Paths, Has.Count.EqualTo(3));
        Assert.That(refused.RetryAt, Is.EqualTo(time.GetUtcNow()));
        Assert.That(stopped.RetryAt, Is.EqualTo(time.GetUtcNow()));
        Assert.That(
            stopped.Message,
            Does.Contain("since 2026-01-06 00:00 +08:00").And.Contains("at 2026-01-06 00:01 +08:00")
        );
        Assert.That(stopped.Rid, Is.EqualTo("1-2-3"));
    }

    [Test]
    public async Task Stop_ClockSetBack_StillEndsAfterItsMinute()
    {
        var clock = new SettableClock();
        using var weChat = new ScriptedWeChat(clock);
        weChat.Says(UsedUp);
        await FailAsync(weChat);
        weChat.Says(Menu);
        clock.SetBack(TimeSpan.FromHours(1));
        var stopped = await FailAsync(weChat);
        clock.Advance(TimeSpan.FromMinutes(1));

        await weChat.Client.Menu.GetAsync();

        Assert.That(stopped.RetryAt, Is.EqualTo(clock.GetUtcNow()));
    }

    [Test]
    public async Task Stop_OfTheDay_LetsOneCallThroughNowAndThen()
    {
        using var weChat = new ScriptedWeChat(time);
        weChat.Says(UsedUp);
        var began = time.GetUtcNow();
        var called = new List<double>();
        while (time.GetUtcNow() - began < TimeSpan.FromHours(3))
        {
            var before = weChat.Paths.Count;
            await FailAsync(weChat);
            if (weChat.Paths.Count > before)
            {
                called.Add((time.GetUtcNow() - began).TotalMinutes);
            }

            time.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.That(called, Is.EqualTo((double[])[0, 1, 6, 21, 81, 141]));
    }

    [Test]
    public async Task Stop_LateInTheDay_EndsSoonAfterMidnightInShanghai()
    {
        using var weChat = new ScriptedWeChat(time);
        weChat.Says(UsedUp);
        time.Advance(TimeSpan.FromHours(23));
        WeChatApiException refused = null!;
        foreach (var minutes in (int[])[0, 1, 5, 15, 37])
        {
            time.Advance(TimeSpan.FromMinutes(minutes));
            refused = await FailAsync(weChat);
        }

        time.Advance(TimeSpan.FromMinutes(3));
        var afresh = await FailAsync(weChat);

        var midnight = new DateTimeOffset(2026, 1, 6, 16, 0, 0, TimeSpan.Zero);
        Assert.That(refused.RetryAt, Is.EqualTo(midnight.AddMinutes(1)));
        Assert.That(afresh.RetryAt, Is.EqualTo(time.GetUtcNow().AddMinutes(1)), "another day");
    }

    [Test]
    public async Task Probe_OnItsWay_IsTheOnlyOne()
    {
        using var weChat = new ScriptedWeChat(time);
        weChat.Says(UsedUp);
        await FailAsync(weChat);
        time.Advance(TimeSpan.FromMinutes(1));
        var answer = new TaskCompletionSource<HttpContent>();
        weChat.Answer = (_, _) => answer.Task;

        var probe = weChat.Client.Menu.GetAsync();
        var meanwhile = await FailAsync(weChat);
        answer.SetResult(ScriptedWeChat.Json(Menu));
        await probe;

        Assert.That(weChat.Paths, Has.Count.EqualTo(2));
        Assert.That(meanwhile.RetryAt, Is.GreaterThan(time.GetUtcNow()));
    }

    [Test]
    public async Task Probe_ThatTellsNothing_LeavesItToTheNext()
    {
        using var weChat = new ScriptedWeChat(time);
        weChat.Says(UsedUp);
        await FailAsync(weChat);
        time.Advance(TimeSpan.FromMinutes(1));
        weChat.IsGone();
        await FailAsync(weChat);
        weChat.Says(UsedUp);
        await FailAsync(weChat);
        await FailAsync(weChat);

        Assert.That(weChat.Paths, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Refusals_OfCallsSentBeforeTheStop_DoNotLengthenIt()
    {
        using var weChat = new ScriptedWeChat(time);
        var answer = new TaskCompletionSource();
        weChat.Answer = async (_, _) =>
        {
            await answer.Task;
            return ScriptedWeChat.Json(UsedUp);
        };

        var calls = Enumerable.Range(0, 5).Select(_ => FailAsync(weChat)).ToArray();
        answer.SetResult();
        var refused = await Task.WhenAll(calls);

        Assert.That(
            refused.Select(one => one.RetryAt),
            Is.All.EqualTo(time.GetUtcNow().AddMinutes(1))
        );
    }

    [Test]
    public async Task LogIn_QuotaUsedUp_IsNeverStopped()
    {
        using var weChat = new ScriptedWeChat(time);
        weChat.Says(UsedUp);

        var refused = await Assert.ThrowsAsync<WeChatApiException>(() =>
            weChat.Client.MiniProgram.Login.ExchangeAsync("code")
        );
        weChat.Says("""{"openid":"o","session_key":"s"}""");
        await weChat.Client.MiniProgram.Login.ExchangeAsync("code");

        Assert.That(refused!.RetryAt, Is.EqualTo(time.GetUtcNow().AddMinutes(1)));
    }

    [Test]
    public async Task Stop_OfOneApi_LeavesTheOthersAlone()
    {
        using var weChat = new ScriptedWeChat(TimeProvider.System);
        weChat.Says(UsedUp);
        await FailAsync(weChat);
        weChat.Says("""{"errcode":0,"errmsg":"ok"}""");

        await weChat.Client.Menu.DeleteAsync();

        Assert.That(weChat.Paths, Is.EqualTo(["/cgi-bin/menu/get", "/cgi-bin/menu/delete"]));
    }

    [Test]
    public async Task MinuteLimit_IsTooOftenAndStopsNothing()
    {
        using var weChat = new ScriptedWeChat(
            time,
            new() { RetryPauses = [TimeSpan.Zero, TimeSpan.Zero] }
        );
        weChat.Says("""{"errcode":45011,"errmsg":"api minute-quota reach limit"}""");
        var busy = await FailAsync(weChat);
        weChat.Says(Menu);

        await weChat.Client.Menu.GetAsync();

        Assert.That(busy.Kind, Is.EqualTo(WeChatErrorKind.TooOften));
        Assert.That(busy.IsTransient);
        Assert.That(busy.RetryAt, Is.EqualTo(time.GetUtcNow().AddMinutes(1)));
        Assert.That(weChat.Paths, Has.Count.EqualTo(2), "not repeated within the call");
    }

    [Test]
    public async Task Stop_QuotaOfThatApiCleared_Ends()
    {
        using var weChat = new ScriptedWeChat(TimeProvider.System);
        weChat.Says(UsedUp);
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
        weChat.Says(UsedUp);
        await FailAsync(weChat);
        weChat.Says("""{"errcode":0,"errmsg":"ok"}""");

        await weChat.Client.Account.ClearQuotaAsync();

        Assert.That(await weChat.Client.Menu.GetAsync(), Is.Null);
    }

    private static async Task<WeChatApiException> FailAsync(ScriptedWeChat weChat) =>
        (await Assert.ThrowsAsync<WeChatApiException>(() => weChat.Client.Menu.GetAsync()))!;
}
