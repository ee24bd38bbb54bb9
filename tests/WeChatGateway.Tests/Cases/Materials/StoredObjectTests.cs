using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

/// <summary>Whoever reaches the storage reads nothing and changes nothing unseen.</summary>
public sealed class StoredObjectTests
{
    private const int ChunkBytes = 64 * 1024;
    private ApiStage stage = null!;

    private IMaterialVault Vault => stage.Gateway.Service<IMaterialVault>();

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await MaterialStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(ChunkBytes - 1)]
    [TestCase(ChunkBytes)]
    [TestCase(ChunkBytes + 1)]
    [TestCase(3 * ChunkBytes)]
    public async Task Object_OfAnyLength_ComesBackAsItWas(int length)
    {
        var (key, content, _) = await PutAsync(length);

        Assert.That(await ReadAsync(key), Is.EqualTo(content));
    }

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Change("a bit turned in the middle", bytes => Turned(bytes, bytes.Length / 2));
        yield return Change("a bit turned in the key", bytes => Turned(bytes, 40));
        yield return Change("a bit turned at the end", bytes => Turned(bytes, bytes.Length - 1));
        yield return Change("the last byte cut", bytes => bytes[..^1]);
        yield return Change("the last chunk cut", bytes => bytes[..ChunkEnd(bytes, 2)]);
        yield return Change("all chunks cut", bytes => bytes[..Head(bytes)]);
        yield return Change("something behind", bytes => [.. bytes, 0]);
        yield return Change("two chunks swapped", Swapped);
        yield return Change(
            "a chunk doubled",
            bytes => [.. bytes[..ChunkEnd(bytes, 1)], .. bytes[Head(bytes)..]]
        );
        yield return Change("nothing left", _ => []);
        yield return Change("another file in its place", _ => new byte[1000]);
    }

    [TestCaseSource(nameof(Changes))]
    public async Task Object_Changed_DoesNotOpen(Func<byte[], byte[]> change)
    {
        var (key, _, path) = await PutAsync((2 * ChunkBytes) + 1000);
        await File.WriteAllBytesAsync(path, change(await File.ReadAllBytesAsync(path)));

        await Assert.ThatAsync(() => ReadAsync(key), Throws.InstanceOf<MaterialStorageException>());
    }

    [Test]
    public async Task Object_InThePlaceOfAnother_DoesNotOpen()
    {
        var (key, _, path) = await PutAsync(1000);
        var (_, _, other) = await PutAsync(1000);
        File.Copy(other, path, overwrite: true);

        await Assert.ThatAsync(() => ReadAsync(key), Throws.InstanceOf<MaterialStorageException>());
    }

    /// <summary>A member would take the same photo again and again.</summary>
    [Test]
    public async Task Send_WhileTheDiskTakesNothing_DoesNotSayTheFileIsBad()
    {
        await using var full = await MaterialStage.StartAsync();
        var ann = await full.NewUserAsync();
        Directory.CreateDirectory(full.Gateway.MaterialFolder);
        await File.WriteAllTextAsync(Path.Combine(full.Gateway.MaterialFolder, "unfinished"), "");

        var answer = await ann.SendFileAsync(SamplePhotos.Jpeg());

        Assert.That(answer.Code, Is.EqualTo("cases.material-storage-unavailable"), answer.Raw);
        Assert.That(await full.RowsAsync(), Is.Zero);
    }

    [Test]
    public async Task Put_WhoseSourceBreaksOff_LeavesTheFormerOneAndNothingElse()
    {
        var (key, content, _) = await PutAsync(1000);
        var before = stage.Objects();

        await Assert.ThatAsync(
            () => Vault.PutAsync(key, new BrokenStream(), default),
            Throws.InstanceOf<IOException>()
        );

        Assert.That(await ReadAsync(key), Is.EqualTo(content));
        Assert.That(stage.Objects(), Is.EquivalentTo(before));
    }

    [Test]
    public async Task Delete_WhatIsNotThere_IsNoFault()
    {
        var key = ObjectKey.Of(MaterialId.New(), MaterialPicture.View);

        await Vault.DeleteAsync(key, default);

        Assert.That(await Vault.OpenAsync(key, default), Is.Null);
    }

    private async Task<(ObjectKey, byte[], string)> PutAsync(int length)
    {
        var id = MaterialId.New();
        var key = ObjectKey.Of(id, MaterialPicture.Original);
        var content = new byte[length];
        new Random(length).NextBytes(content);
        await Vault.PutAsync(key, new MemoryStream(content), default);
        return (key, content, stage.ObjectsOf(id.Value).Single());
    }

    private async Task<byte[]> ReadAsync(ObjectKey key)
    {
        await using var opened = await Vault.OpenAsync(key, default);
        using var read = new MemoryStream();
        await opened!.CopyToAsync(read);
        return read.ToArray();
    }

    private static int Head(byte[] bytes) => 6 + (bytes[4] << 8) + bytes[5];

    /// <summary>28 bytes of nonce and tag before each chunk.</summary>
    private static int ChunkEnd(byte[] bytes, int chunks) =>
        Head(bytes) + (chunks * (ChunkBytes + 28));

    private static byte[] Swapped(byte[] bytes)
    {
        var (first, second, third) = (Head(bytes), ChunkEnd(bytes, 1), ChunkEnd(bytes, 2));
        return
        [
            .. bytes[..first],
            .. bytes[second..third],
            .. bytes[first..second],
            .. bytes[third..],
        ];
    }

    private static byte[] Turned(byte[] bytes, int at)
    {
        bytes[at] ^= 1;
        return bytes;
    }

    private static TestCaseData Change(string name, Func<byte[], byte[]> change) =>
        new TestCaseData(change).SetArgDisplayNames(name);

    private sealed class BrokenStream : MemoryStream
    {
        private bool isLate;

        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            (var broken, isLate) = (isLate, true);
            return broken
                ? throw new IOException("broken off")
                : ValueTask.FromResult(buffer.Length);
        }
    }
}
