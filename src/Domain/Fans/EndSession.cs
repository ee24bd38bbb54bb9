using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>Signing out: from the next call on neither token of the session opens anything.</summary>
public sealed class EndSession(ISessionStore sessions, IUnitOfWork work)
{
    public Task ExecuteAsync(
        MiniProgramSessionId id,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        SessionRaces.RunAsync(async () =>
        {
            (await sessions.FindAsync(id, cancel))?.End("signed-out", now);
            await work.SaveAsync(cancel);
        });
}
