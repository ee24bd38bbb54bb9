using Microsoft.Extensions.Hosting;

namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>A sweep somebody waits for at a screen: a round each second, on every node. One that fails leaves the rest to the next.</summary>
public abstract class EachSecond(IHostApplicationLifetime lifetime, TimeProvider clock)
    : AfterStart(lifetime)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected TimeProvider Clock { get; } = clock;

    /// <summary>False: there is nothing this host could do, and no round is begun.</summary>
    protected virtual bool IsOn => true;

    protected abstract Task RoundAsync(CancellationToken cancel);

    protected abstract void LogRoundFailed(Exception error);

    protected sealed override async Task RunAsync(CancellationToken stopping)
    {
        while (IsOn && !stopping.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(stopping);
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                LogRoundFailed(error);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.Delay(Pause, Clock, stopping)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
