using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>
/// A known text sealed by the first start. A start with other keys finds it does not open and stops
/// before it writes a row that nobody could read together with the old ones.
/// </summary>
public sealed class PrivacyCanary(UnionDbContext db, SealRing ring, IPersonalDataVault vault)
{
    private const string Text = "canary";
    private static readonly byte[] Place = Encoding.ASCII.GetBytes("privacy_canaries");

    /// <exception cref="InvalidOperationException">The keys are not the ones this database was written with.</exception>
    public async Task CheckAsync(CancellationToken cancel)
    {
        var canary = await db.Set<Canary>().SingleOrDefaultAsync(cancel);
        var blind = vault.Blind(Text, Text);
        if (canary is null)
        {
            var value = ring.Seal(Encoding.ASCII.GetBytes(Text), Place);
            db.Add(
                new Canary
                {
                    Id = 1,
                    Value = value,
                    Blind = blind,
                }
            );
            await SaveFirstAsync(cancel);
        }
        else if (!Opens(canary.Value))
        {
            throw new InvalidOperationException(
                "Privacy:Keys cannot open this database: the key it was written with is missing or different."
            );
        }
        else if (canary.Blind != blind)
        {
            throw new InvalidOperationException(
                "Privacy:BlindIndexKey is not the one this database was written with."
            );
        }
    }

    /// <summary>Two nodes starting on an empty database both write; the second one's row is the same.</summary>
    private async Task SaveFirstAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            await CheckAsync(cancel);
        }
    }

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
