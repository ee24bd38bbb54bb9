using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>Signing out: from the next call on neither token of the session opens anything.</summary>
public sealed class EndSession(ISessionStore sessions, IUnitOfWork work)
{
    private const int MostRuns = 5;

    public async Task ExecuteAsync(
        MiniProgramSessionId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var run = 1; ; run++)
        {
            try
            {
                (await sessions.FindAsync(id, cancel))?.End("signed-out", now);
                await work.SaveAsync(cancel);
                return;
            }
            catch (StaleVersionException) when (run < MostRuns)
            {
                // A refresh came in between.
            }
        }
    }
}
