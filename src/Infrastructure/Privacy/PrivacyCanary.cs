using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>
/// A known text, sealed with each key when it is first the current one. A start with other keys
/// finds one that does not open and stops before it writes a row that nobody could read together
/// with the old ones.
/// </summary>
public sealed class PrivacyCanary(
    UnionDbContext db,
    HotReads reads,
    SealRing ring,
    IPersonalDataVault vault
)
{
    private const string Text = "canary";
    private const string InOrder =
        $"SELECT id, value, blind FROM {CanaryMapping.Table} ORDER BY id";
    private static readonly byte[] Place = Encoding.ASCII.GetBytes("privacy_canaries");

    /// <exception cref="PrivacyKeysException">The keys are not the ones this database was written with.</exception>
    public Task CheckAsync(CancellationToken cancel) => CheckAsync(othersMayWrite: true, cancel);

    /// <summary>The same for who only looks: nothing is written.</summary>
    /// <returns>False while the current key is new to this database: the next start seals the first text with it.</returns>
    /// <exception cref="PrivacyKeysException">The keys are not the ones this database was written with.</exception>
    public async Task<bool> KnowsCurrentKeyAsync(CancellationToken cancel) =>
        (await OpenedAsync(cancel)).Exists(IsOfCurrentKey);

    private async Task CheckAsync(bool othersMayWrite, CancellationToken cancel)
    {
        var canaries = await OpenedAsync(cancel);
        if (!canaries.Exists(IsOfCurrentKey))
        {
            db.Add(
                new Canary
                {
                    Id = canaries.Count == 0 ? 1 : canaries[^1].Id + 1,
                    Value = ring.Seal(Encoding.ASCII.GetBytes(Text), Place),
                    Blind = vault.Blind(Text, Text),
                }
            );
            await SaveFirstAsync(othersMayWrite, cancel);
        }
    }

    /// <summary>All of them, once each is known to open.</summary>
    private async Task<List<Canary>> OpenedAsync(CancellationToken cancel)
    {
        // Each start waits for this: EF's first query costs half a second.
        var canaries = await reads.AllAsync(InOrder, [], Read, cancel);
        var blind = vault.Blind(Text, Text);
        foreach (var canary in canaries)
        {
            if (!Opens(canary.Value))
            {
                throw new PrivacyKeysException(
                    $"Privacy:Keys:{SealRing.KeyIdOf(canary.Value)} cannot open what was sealed with it: it is missing or different."
                );
            }
            // One written before indexes were cut in half holds the whole digest.
            if (!canary.Blind.Value.StartsWith(blind.Value, StringComparison.Ordinal))
            {
                throw new PrivacyKeysException(
                    "Privacy:BlindIndexKey is not the one this database was written with."
                );
            }
        }
        return canaries;
    }

    private bool IsOfCurrentKey(Canary canary) =>
        SealRing.KeyIdOf(canary.Value) == ring.CurrentKeyId;

    /// <summary>Two nodes that start at once both write; the second one finds the first one's row.</summary>
    private async Task SaveFirstAsync(bool othersMayWrite, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (othersMayWrite)
        {
            db.ChangeTracker.Clear();
            await CheckAsync(othersMayWrite: false, cancel);
        }
    }

    private static Canary Read(DbDataReader row) =>
        new()
        {
            Id = row.GetInt32(0),
            Value = (byte[])row[1],
            Blind = new BlindIndex(row.GetString(2)),
        };

    private bool Opens(byte[] value)
    {
        try
        {
            return ring.Open(value, Place).AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(Text));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
