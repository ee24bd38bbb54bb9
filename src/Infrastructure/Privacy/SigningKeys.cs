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
/// All who show a key id that is not known here share one look into the database at a time.
/// </summary>
public sealed class SigningKeys
{
    public static readonly TimeSpan Period = TimeSpan.FromDays(30);
    private const int Bytes = 32;
    private static readonly byte[] Place = Encoding.ASCII.GetBytes("privacy_signing_keys");
    private readonly IServiceScopeFactory scopes;
    private readonly SealRing ring;
    private readonly ConcurrentDictionary<Guid, SigningSecret> known = new();
    private readonly SharedLook<IReadOnlyList<SigningKey>> look;

    public SigningKeys(IServiceScopeFactory scopes, SealRing ring)
    {
        (this.scopes, this.ring) = (scopes, ring);
        look = new(ReadAllAsync);
    }

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
        if (!known.TryGetValue(id, out var key))
        {
            var kept = await look.TakeAsync(cancel);
            key = kept.FirstOrDefault(one => one.Id == id) is { } found ? Learn(found) : null;
        }
        return key?.Period >= PeriodOf(now) - 1 ? key : null;
    }

    /// <summary>Still sealed, two or three of them: a forged id must not cost more than a real one.</summary>
    private async Task<IReadOnlyList<SigningKey>> ReadAllAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        return await db.Set<SigningKey>().AsNoTracking().ToListAsync();
    }

    private async Task<SigningSecret?> ReadAsync(
        UnionDbContext db,
        System.Linq.Expressions.Expression<Func<SigningKey, bool>> which,
        CancellationToken cancel
    )
    {
        var key = await db.Set<SigningKey>().AsNoTracking().SingleOrDefaultAsync(which, cancel);
        return key is null ? null : Learn(key);
    }

    private SigningSecret Learn(SigningKey key) =>
        known.GetOrAdd(
            key.Id,
            _ => new SigningSecret(key.Id, key.Period, ring.Open(key.SealedSecret, Place))
        );

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
