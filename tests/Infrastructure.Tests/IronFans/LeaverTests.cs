using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.IronFans.Retention;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Whoever was erased is taken out of every archive in the end, whatever is wrong with one of them.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class LeaverTests(DatabaseProvider provider) : RetentionTest(provider)
{
    [Test]
    public async Task Erase_OfSomebodyInAnArchive_TakesHimOut_AndTheMonthStillHolds()
    {
        var (month, fans) = await PublishedAsync();
        await RetainAsync(Archiving(month));
        var before = (await ArchiveAsync(month))!;
        var person = await PersonOf(fans[1]);

        await Host.Cards.DoAsync<EraseOwnData>(erase =>
            erase.ExecuteAsync(fans[1], Archiving(month), default)
        );
        await RetainAsync(Archiving(month).AddDays(1));

        var after = (await ArchiveAsync(month))!;
        Assert.That(after.Rows, Is.EqualTo(before.Rows - 3));
        Assert.That(after.Digest, Is.Not.EqualTo(before.Digest));
        Assert.That(await PersonsAsync(month), Does.Not.Contain(person));
        Assert.That(await PersonsAsync(month), Has.Count.EqualTo(2));
        var proof = (await ProofAsync(month))!;
        Assert.That((proof.Holds, proof.Erased), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task Erase_OfSomebodyWhoWasOthersBefore_TakesThemOutToo()
    {
        var (month, fans) = await PublishedAsync();
        var now = Archiving(month);
        await RetainAsync(now);
        var (first, second) = (await PersonOf(fans[1]), await PersonOf(fans[2]));
        var today = await MetAsync(month, now);
        await MergeAsync(first, second, now);
        await MergeAsync(second, today, now);

        await EraseAsync(fans[1], now);
        await RetainAsync(now.AddDays(1));

        Assert.That(await PersonsAsync(month), Is.EqualTo(new[] { await PersonOf(fans[0]) }));
        var proof = (await ProofAsync(month))!;
        Assert.That((proof.Holds, proof.Erased), Is.EqualTo((true, 2)));
    }

    [Test]
    public async Task Forget_WithOneArchiveBroken_TheOthersForget_AndThatOneOnceItIsWhole()
    {
        var (broken, fans) = await PublishedAsync();
        var (whole, _) = await PublishedAsync(
            (month, _) => CountAsync(fans[1], InteractionKind.Message, DayOf(month, 5))
        );
        var now = Archiving(whole);
        await RetainAsync(now);
        var person = await PersonOf(fans[1]);
        var (digest, packed) = await ChunkAsync(broken);
        await SetChunkAsync(broken, new string('0', MonthArchive.DigestLength), packed);
        await EraseAsync(fans[1], now);

        await RetainAsync(now.AddDays(1));
        var (forgot, waits) = (await PersonsAsync(whole), await LeaversAsync());
        await RetainAsync(now.AddDays(2));
        var told = (await ThinnedAsync(broken), await ThinnedAsync(whole));
        await SetChunkAsync(broken, digest, packed);
        await RetainAsync(now.AddDays(3));

        Assert.That(forgot, Does.Not.Contain(person));
        Assert.That(waits, Is.EqualTo(1), "asked for again");
        Assert.That(told, Is.EqualTo((0, 1)), "nothing is done twice");
        Assert.That(await PersonsAsync(broken), Does.Not.Contain(person));
        Assert.That(await LeaversAsync(), Is.Zero);
    }

    [Test]
    public async Task Forget_WhileAnArchiveIsHalfWritten_TheWholeOnesForget_AndHeWaitsForIt()
    {
        var (whole, fans) = await PublishedAsync();
        var (half, _) = await PublishedAsync();
        await RetainAsync(Archiving(whole));
        await WriteAsync(half);
        // Chunks without the row that names them.
        await Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<MonthArchive>().Where(one => one.Month == half).ExecuteDeleteAsync()
        );
        var person = await PersonOf(fans[1]);
        await EraseAsync(fans[1], Archiving(whole));

        await RetainAsync(Archiving(whole).AddDays(1));
        var (forgot, waits) = (await PersonsAsync(whole), await LeaversAsync());
        await RetainAsync(Archiving(half));

        Assert.That(forgot, Does.Not.Contain(person));
        Assert.That(waits, Is.EqualTo(1), "the half written may have him");
        Assert.That((await ArchiveAsync(half))!.ClearedAt, Is.Not.Null);
        Assert.That(await LeaversAsync(), Is.Zero);
    }

    [Test]
    public async Task Forget_AnArchiveWithAnotherChunkThanWasWritten_IsNotMadeWholeByIt()
    {
        var (month, fans) = await PublishedAsync();
        var now = Archiving(month);
        await RetainAsync(now);
        var (digest, packed) = await ChunkAsync(month);
        var other = Zip("00000000000000000000000000000001 20300103 1 1 4 0 0\n");
        await SetChunkAsync(month, other.Digest, other.Packed);
        await EraseAsync(fans[1], now);

        await RetainAsync(now.AddDays(1));

        Assert.That((await ProofAsync(month))!.ArchiveIsWhole, Is.False);
        await SetChunkAsync(month, digest, packed);
        await RetainAsync(now.AddDays(2));
        Assert.That(await PersonsAsync(month), Has.Count.EqualTo(2));
    }

    private Task EraseAsync(FanIdentity fan, DateTimeOffset now) =>
        Host.Cards.DoAsync<EraseOwnData>(erase => erase.ExecuteAsync(fan, now, default));

    private async Task<(string Digest, byte[] Packed)> ChunkAsync(int month)
    {
        var chunk = await ReadAsync(db =>
            db.Set<ArchiveChunk>().AsNoTracking().SingleAsync(one => one.Month == month)
        );
        return (chunk.Digest, chunk.Packed);
    }

    private Task SetChunkAsync(int month, string digest, byte[] packed) =>
        Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<ArchiveChunk>()
                .Where(one => one.Month == month)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.Digest, digest)
                        .SetProperty(one => one.Packed, packed)
                )
        );

    private static (string Digest, byte[] Packed) Zip(string lines)
    {
        var bytes = Encoding.ASCII.GetBytes(lines);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }
        return (Convert.ToHexStringLower(SHA256.HashData(bytes)), packed.ToArray());
    }

    /// <summary>Of all tests of the fixture: each leaves none.</summary>
    private Task<int> LeaversAsync() =>
        ReadAsync(db =>
            db.Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\" FROM ironfans_archive_leavers")
                .CountAsync()
        );

    private Task<int> ThinnedAsync(int month)
    {
        var subject = FanMonthDesk.SubjectOf(month);
        return ReadAsync(db =>
            db.Set<AuditRow>()
                .CountAsync(row => row.Act == "iron-fans.archive-thinned" && row.Subject == subject)
        );
    }
}
