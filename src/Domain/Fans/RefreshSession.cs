using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>
/// A refresh token for a new one. Of two calls with the same token at once one moves the session on
/// and the other gets a second token of the same generation: whichever of the two comes back later,
/// after the other was used, shows that they are in two hands, and the session ends.
/// </summary>
public sealed class RefreshSession(ISessionStore sessions, IAuditTrail audit, IUnitOfWork work)
{
    public async Task<Outcome<IssuedSession>> ExecuteAsync(
        string token,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var digest = OpaqueToken.DigestOf(token);
        return await SessionRaces.RunAsync(() => PresentAsync(digest, now, cancel));
    }

    private async Task<Outcome<IssuedSession>> PresentAsync(
        string digest,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await sessions.FindByTokenAsync(digest, cancel) is not (var session, var generation))
        {
            return FansRefusals.SessionEnded;
        }
        switch (session.Present(generation, now))
        {
            case RefreshStep.Ended:
                return FansRefusals.SessionEnded;
            case RefreshStep.Reused:
                audit.Record(
                    new(
                        "fans.refresh-token-reused",
                        ActorKind.System,
                        null,
                        $"session:{session.Id.Value}",
                        now,
                        $"fan:{session.FanId.Value}"
                    )
                );
                await work.SaveAsync(cancel);
                return FansRefusals.SessionEnded;
            default:
                var (row, next) = RefreshToken.Issue(session);
                sessions.Add(row);
                await work.SaveAsync(cancel);
                return new IssuedSession(session.Id, next, session.ExpiresAt);
        }
    }
}
