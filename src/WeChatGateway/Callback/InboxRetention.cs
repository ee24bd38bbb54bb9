using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Conversations.Inbox;

namespace WeChatUnion.Gateway.Callback;

/// <summary>Forgets callback bodies and later whole records when their time is over.</summary>
public sealed partial class InboxRetention(
    InboxCleaning cleaning,
    IOptions<InboxOptions> options,
    TimeProvider clock,
    ILogger<InboxRetention> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var now = clock.GetUtcNow();
                await cleaning.ForgetPayloadsAsync(now - options.Value.KeepPayload, stoppingToken);
                await cleaning.ForgetRecordsAsync(now - options.Value.KeepRecord, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
            await Task.Delay(Pause, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Error, "The inbox could not be cleaned; it is tried again.")]
    private partial void LogFailed(Exception error);
}
