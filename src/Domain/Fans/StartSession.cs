using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Fans;

/// <param name="UnionId">Null unless both our apps belong to one Open Platform account.</param>
/// <param name="SessionKey">As WeChat gave it; kept sealed.</param>
public sealed record StartSessionRequest(FanIdentity Fan, string? UnionId, string SessionKey)
{
    public override string ToString() => nameof(StartSessionRequest);
}

/// <summary>WeChat said who opened the mini-program: a session begins, and a UnionId joins identities.</summary>
public sealed class StartSession(
    IFanStore fans,
    ISessionStore sessions,
    IUnionIdSightings sightings,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    public async Task<IssuedSession> ExecuteAsync(
        StartSessionRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (request.UnionId is { Length: > 0 } unionId)
        {
            await sightings.TellAsync(request.Fan, unionId, now, cancel);
        }
        var fan = await fans.MeetAsync(request.Fan, now, cancel);
        var session = MiniProgramSession.Start(fan.Id, request.SessionKey, vault, now);
        var (row, token) = RefreshToken.Issue(session);
        sessions.Add(session);
        sessions.Add(row);
        await work.SaveAsync(cancel);
        return new IssuedSession(session.Id, token, session.ExpiresAt);
    }
}
