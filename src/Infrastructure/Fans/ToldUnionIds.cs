using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Fans;

/// <summary>Joins at once, apart from the caller's unit of work. What fails is left to <see cref="JoinJob"/>: nobody is kept from signing in.</summary>
internal sealed partial class ToldUnionIds(
    IServiceScopeFactory scopes,
    IHotWriter writer,
    IHotWriteSql<UnionIdSeen> sql,
    ILogger<ToldUnionIds> log
) : IUnionIdSightings
{
    public async Task TellAsync(
        FanIdentity identity,
        string unionId,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<JoinByUnionId>()
                .TellAsync(identity, unionId, now, cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            LogFailed(error);
            await writer.WriteAsync([sql.StatementFor(new UnionIdSeen(identity, unionId, now))]);
        }
    }

    [LoggerMessage(LogLevel.Error, "Identities could not be joined; the job tries again.")]
    private partial void LogFailed(Exception error);
}
