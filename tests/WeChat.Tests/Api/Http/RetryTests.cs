using WeChat.Api;
using WeChat.Api.CustomerService;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

public class RetryTests
{
    private static readonly WeChatApiSettings Patient = new()
    {
        Timeout = HastyTime.Real,
        RetryPauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8)],
    };

    [Test]
    public async Task Retry_SystemBusy_WaitsItsPausesAndALittleMore()
    {
        var time = new HastyTime();
        using var weChat = new ScriptedWeChat(time, Patient);
        weChat.Says("""{"errcode":-1,"errmsg":"busy"}""");

        await Assert.ThrowsAsync<WeChatApiException>(() => weChat.Client.Menu.GetAsync());

        Assert.That(weChat.Paths, Has.Count.EqualTo(3));
        Assert.That(time.Waits, Has.Count.EqualTo(2));
        Assert.That(time.Waits[0], Is.InRange(Seconds(2), Seconds(3)));
        Assert.That(time.Waits[1], Is.InRange(Seconds(8), Seconds(12)));
    }

    [Test]
    public async Task Retry_SendingThatNeverLeft_IsRepeated()
    {
        using var weChat = new ScriptedWeChat(new HastyTime(), Patient);
        weChat.Answer = (_, _) =>
            weChat.Paths.Count == 1
                ? throw new HttpRequestException(HttpRequestError.ConnectionError)
                : Task.FromResult(ScriptedWeChat.Json("""{"errcode":0}"""));

        await weChat.Client.CustomerService.SendAsync("o", new CustomerServiceText("x"));

        Assert.That(weChat.Paths, Has.Count.EqualTo(2));
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>Waits below an hour are written down and pass at once.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public static readonly TimeSpan Real = TimeSpan.FromHours(1);

        public List<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(
            TimerCallback callback,
            object? state,
            TimeSpan dueTime,
            TimeSpan period
        )
        {
            if (dueTime <= TimeSpan.Zero || dueTime >= Real)
            {
                return base.CreateTimer(callback, state, dueTime, period);
            }

            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
