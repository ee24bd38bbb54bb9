using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Memberships.Phones;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Memberships;

/// <summary>Sends the codes that wait, on every node, each once. Somebody looks at the phone meanwhile: it runs each second.</summary>
public sealed partial class PhoneCodeSweep(
    IServiceScopeFactory scopes,
    ISmsSender sms,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<PhoneCodeSweep> log
) : EachSecond(lifetime, clock)
{
    private const int Most = 20;

    /// <returns>How many were handed over.</returns>
    public async Task<int> SendWaitingAsync(CancellationToken cancel)
    {
        var now = Clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var codes = scope.ServiceProvider.GetRequiredService<IPhoneCodeStore>();
        var waiting = await codes.FindWaitingAsync(now, Most, cancel);
        var sent = await Task.WhenAll(waiting.Select(id => SendAsync(id, now, cancel)));
        return sent.Count(done => done);
    }

    protected override bool IsOn => sms.IsAvailable;

    protected override Task RoundAsync(CancellationToken cancel) => SendWaitingAsync(cancel);

    private async Task<bool> SendAsync(PhoneCodeId id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<SendPhoneCode>()
            .ExecuteAsync(id, now, cancel);
    }

    [LoggerMessage(LogLevel.Error, "A round of phone codes failed; the next one goes on.")]
    protected override partial void LogRoundFailed(Exception error);
}
