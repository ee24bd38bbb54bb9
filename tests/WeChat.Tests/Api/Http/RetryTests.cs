using Microsoft.Extensions.Time.Testing;
using WeChat.Api;
using WeChat.Api.CustomerService;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

public class RetryTests
{
    private static readonly WeChatApiSettings Patient = new()
    {
        RetryPauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8)],
    };

    [Test]
    public async Task Retry_SystemBusy_WaitsItsPausesAndALittleMore()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero));
        using var weChat = new ScriptedWeChat(time, Patient);
        var asked = new List<DateTimeOffset>();
        weChat.Answer = (_, _) =>
        {
            asked.Add(time.GetUtcNow());
            return Task.FromResult(ScriptedWeChat.Json("""{"errcode":-1,"errmsg":"busy"}"""));
        };

        var call = weChat.Client.Menu.GetAsync();
        while (!call.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<WeChatApiException>(() => call);
        Assert.That(asked, Has.Count.EqualTo(3));
        Assert.That(asked[1] - asked[0], Is.InRange(Pause(2), Pause(3.2)));
        Assert.That(asked[2] - asked[1], Is.InRange(Pause(8), Pause(12.2)));
    }

    [Test]
    public async Task Retry_SendingThatNeverLeft_IsRepeated()
    {
        using var weChat = new ScriptedWeChat(
            TimeProvider.System,
            new() { RetryPauses = [TimeSpan.Zero] }
        );
        weChat.Answer = (_, _) =>
            weChat.Paths.Count == 1
                ? throw new HttpRequestException(HttpRequestError.ConnectionError)
                : Task.FromResult(ScriptedWeChat.Json("""{"errcode":0}"""));

        await weChat.Client.CustomerService.SendAsync("o", new CustomerServiceText("x"));

        Assert.That(weChat.Paths, Has.Count.EqualTo(2));
    }

    private static TimeSpan Pause(double seconds) => TimeSpan.FromSeconds(seconds);
}
