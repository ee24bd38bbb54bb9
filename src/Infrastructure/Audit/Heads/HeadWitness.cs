using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Audit.Heads;

/// <summary>
/// Tells the newest head to a witness elsewhere (<c>Audit:HeadsUrl</c>), one POST of one line. A head vouches for all
/// before it: while the witness is away only the newest waits. Sealing never waits for it.
/// </summary>
public sealed partial class HeadWitness(
    IOptions<AuditOptions> options,
    IHttpClientFactory clients,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<HeadWitness> log
) : AfterStart(lifetime)
{
    public const string Client = "audit-witness";
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private volatile SignedHead? newest;

    public void Tell(SignedHead head) => newest = head;

    protected override async Task RunAsync(CancellationToken stopping)
    {
        if (options.Value.HeadsUrl.Length == 0)
        {
            return;
        }
        SignedHead? told = null;
        while (!stopping.IsCancellationRequested)
        {
            var head = newest;
            var went = head == told || await TellAsync(head!, stopping);
            told = went ? head : told;
            await Task.Delay(went ? Look : Pause, clock, stopping)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> TellAsync(SignedHead head, CancellationToken stopping)
    {
        try
        {
            using var http = clients.CreateClient(Client);
            using var line = new StringContent(
                head.ToLine() + '\n',
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/jsonl")
            );
            using var answer = await http.PostAsync(
                new Uri(options.Value.HeadsUrl),
                line,
                stopping
            );
            if (answer.IsSuccessStatusCode)
            {
                return true;
            }
            LogRefused((int)answer.StatusCode);
        }
        catch (Exception error)
            when (error is HttpRequestException or TaskCanceledException
                && !stopping.IsCancellationRequested
            )
        {
            LogAway(error);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The head stands in its file.
        }
        return false;
    }

    [LoggerMessage(LogLevel.Warning, "The witness of audit heads answered {Status}; told again.")]
    private partial void LogRefused(int status);

    [LoggerMessage(LogLevel.Warning, "The witness of audit heads is out of reach; told again.")]
    private partial void LogAway(Exception error);
}
