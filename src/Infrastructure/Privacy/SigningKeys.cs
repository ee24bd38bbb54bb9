using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>
/// Keys for signed tokens, one for each period of 30 days, shared by all nodes through the database
/// and of no use without <c>Privacy:Keys</c>. The first node that needs a period's key makes it; the
/// unique period settles which one it is. A key checks tokens for one period more, then it is gone.
/// Forged key ids cost one look into the database a second, whatever their number.
/// </summary>
public sealed class SigningKeys(IServiceScopeFactory scopes, SealRing ring)
{
    public static readonly TimeSpan Period = TimeSpan.FromDays(30);
    private const int Bytes = 32;
    private static readonly byte[] Place = Encoding.ASCII.GetBytes("privacy_signing_keys");
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Guid, SigningSecret> known = new();
    private long nextLook;

    /// <summary>The key to sign with now.</summary>
    public async Task<SigningSecret> CurrentAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var period = PeriodOf(now);
        if (known.Values.FirstOrDefault(key => key.Period == period) is { } current)
        {
            return current;
        }
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        if (await ReadAsync(db, key => key.Period == period, cancel) is { } made)
        {
            return made;
        }
        db.Add(
            new SigningKey
            {
                Id = Guid.CreateVersion7(now),
                Period = period,
                SealedSecret = ring.Seal(RandomNumberGenerator.GetBytes(Bytes), Place),
            }
        );
        try
        {
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().SaveAsync(cancel);
            await ForgetAsync(db, period, cancel);
        }
        catch (UniqueRuleException race) when (race.Rule == SigningKey.OnePerPeriod)
        {
            // Another node was first: its key it is.
        }
        return (await ReadAsync(db, key => key.Period == period, cancel))!;
    }

    /// <summary>The key of a token's <c>kid</c>; null when it is unknown or too old.</summary>
    public async Task<SigningSecret?> FindAsync(
        Guid id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!known.TryGetValue(id, out var key) && MayLook(now))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
            key = await ReadAsync(db, one => one.Id == id, cancel);
        }
        return key?.Period >= PeriodOf(now) - 1 ? key : null;
    }

    /// <summary>One caller an interval; the others take what is known.</summary>
    private bool MayLook(DateTimeOffset now)
    {
        var due = Interlocked.Read(ref nextLook);
        return now.UtcTicks >= due
            && Interlocked.CompareExchange(ref nextLook, (now + BetweenLooks).UtcTicks, due) == due;
    }

    private async Task<SigningSecret?> ReadAsync(
        UnionDbContext db,
        System.Linq.Expressions.Expression<Func<SigningKey, bool>> which,
        CancellationToken cancel
    )
    {
        var key = await db.Set<SigningKey>().AsNoTracking().SingleOrDefaultAsync(which, cancel);
        return key is null
            ? null
            : known.GetOrAdd(
                key.Id,
                new SigningSecret(key.Id, key.Period, ring.Open(key.SealedSecret, Place))
            );
    }

    private async Task ForgetAsync(UnionDbContext db, int period, CancellationToken cancel)
    {
        await db.Set<SigningKey>().Where(key => key.Period < period - 1).ExecuteDeleteAsync(cancel);
        foreach (var key in known.Values.Where(key => key.Period < period - 1))
        {
            known.TryRemove(key.Id, out _);
        }
    }

    private static int PeriodOf(DateTimeOffset now) =>
        (int)((now - DateTimeOffset.UnixEpoch) / Period);
}
