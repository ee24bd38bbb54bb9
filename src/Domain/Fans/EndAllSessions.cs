using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>Signing out everywhere, for who lost a phone: from the next call on no session of the fan opens anything.</summary>
public sealed class EndAllSessions(IFanStore fans, ISessionStore sessions, IUnitOfWork work)
{
    public Task ExecuteAsync(FanIdentity identity, DateTimeOffset now, CancellationToken cancel) =>
        SessionRaces.RunAsync(() => EndAsync(identity, now, cancel));

    private async Task EndAsync(FanIdentity identity, DateTimeOffset now, CancellationToken cancel)
    {
        if (await fans.FindAsync(identity, cancel) is not { } fan)
        {
            return;
        }
        foreach (var session in await sessions.FindLiveAsync(fan.Id, now, cancel))
        {
            session.End("signed-out-everywhere", now);
        }
        await work.SaveAsync(cancel);
    }
}
