using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <param name="UnionId">Null unless both our apps belong to one Open Platform account.</param>
public sealed record StartSessionRequest(FanIdentity Fan, string? UnionId)
{
    public override string ToString() => nameof(StartSessionRequest);
}

/// <summary>
/// WeChat said who opened the mini-program: a session begins, a UnionId joins identities, and of the fan's sessions
/// the oldest beyond <see cref="MiniProgramSession.MostOfOneFan"/> end. Two sign-ins at once may leave one more until the next.
/// </summary>
public sealed class StartSession(
    IFanStore fans,
    ISessionStore sessions,
    IUnionIdSightings sightings,
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
        return await SessionRaces.RunAsync(() => BeginAsync(request.Fan, now, cancel));
    }

    private async Task<IssuedSession> BeginAsync(
        FanIdentity identity,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var fan = await fans.MeetAsync(identity, now, cancel);
        var live = await sessions.FindLiveAsync(fan.Id, now, cancel);
        foreach (var older in live.Skip(MiniProgramSession.MostOfOneFan - 1))
        {
            older.End("newer-sign-ins", now);
        }
        var session = MiniProgramSession.Start(fan.Id, now);
        var (row, token) = RefreshToken.Issue(session);
        sessions.Add(session);
        sessions.Add(row);
        await work.SaveAsync(cancel);
        return new IssuedSession(session.Id, token, session.ExpiresAt);
    }
}
