using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

/// <summary>
/// Joins what events named and what sign-ins could not join. One that fails stays for the next run and holds up nobody.
/// Several nodes doing so at once is harmless: a join repeated changes nothing.
/// </summary>
public sealed partial class Sightings(
    UnionDbContext db,
    IServiceScopeFactory scopes,
    ILogger<Sightings> log
)
{
    private const int Step = 200;

    public async Task JoinAllAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var last = 0L;
        while (true)
        {
            var waiting = await db.Set<UnionIdSighting>()
                .AsNoTracking()
                .Where(seen => seen.Id > last)
                .OrderBy(seen => seen.Id)
                .Take(Step)
                .ToListAsync(cancel);
            if (waiting.Count == 0)
            {
                return;
            }
            foreach (var seen in waiting)
            {
                await TryAsync(seen, now, cancel);
                last = seen.Id;
            }
        }
    }

    private async Task TryAsync(UnionIdSighting seen, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await JoinAsync(seen, now, cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            LogFailed(error, seen.Id);
        }
    }

    private async Task JoinAsync(UnionIdSighting seen, DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var fan = new FanIdentity(seen.AppId, seen.OpenId);
        await scope
            .ServiceProvider.GetRequiredService<JoinByUnionId>()
            .TellAsync(fan, seen.UnionId, now, cancel);
        await db.Set<UnionIdSighting>().Where(s => s.Id == seen.Id).ExecuteDeleteAsync(cancel);
    }

    [LoggerMessage(LogLevel.Error, "Sighting {Id} could not be joined; it is tried again.")]
    private partial void LogFailed(Exception error, long id);
}
