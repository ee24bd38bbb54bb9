using System.Net;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

/// <summary>Materials in object storage.</summary>
public sealed class S3Tests
{
    private FakeS3 s3 = null!;
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        s3 = await FakeS3.StartAsync();
        stage = await ApiStage.StartAsync(setup => s3.Use(setup.Settings));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await stage.DisposeAsync();
        await s3.DisposeAsync();
    }

    [Test]
    public async Task Photo_SentShownAndRemoved_LiesThereEncryptedMeanwhile()
    {
        var ann = await stage.NewUserAsync();
        var id = await ann.SentAsync(SamplePhotos.FromCamera());
        await stage.PrepareAsync();

        using var view = await stage.PictureAsync(ann, id, "view");
        var kept = s3
            .Objects.Where(one => one.Key.StartsWith($"{id:N}", StringComparison.Ordinal))
            .ToList();
        await ann.DeleteAsync($"{MaterialStage.Path}/{id}");

        Assert.That(Math.Max(view.Width, view.Height), Is.EqualTo(1200));
        Assert.That(
            kept.Select(one => one.Key),
            Is.EquivalentTo(ObjectKey.All(new(id)).Select(key => key.ToString()))
        );
        Assert.That(SamplePhotos.IsSeenIn(SamplePhotos.FromCamera()), "the mark is of use");
        foreach (var (_, bytes) in kept)
        {
            Assert.That(bytes.AsSpan().IndexOf("WUM1"u8), Is.Zero);
            Assert.That(SamplePhotos.IsSeenIn(bytes), Is.False);
        }
        Assert.That(s3.Objects.Keys, Has.None.StartsWith($"{id:N}"));
        Assert.That(s3.Asked, Has.All.EndsWith($" AWS4-HMAC-SHA256 Credential={FakeS3.AccessKey}"));
    }

    [Test]
    public async Task Sweep_ObjectsWithoutARow_AreFoundByTheirList()
    {
        var vault = stage.Gateway.Service<IMaterialVault>();
        var key = ObjectKey.Of(MaterialId.New(), MaterialPicture.Original);
        await vault.PutAsync(key, new MemoryStream(new byte[10]), default);
        var stored = new DateTimeOffset(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

        var early = await WalkAsync(vault, stored);
        var late = await WalkAsync(vault, stored.AddHours(1));

        Assert.That(early, Does.Not.Contain(key));
        Assert.That(late, Does.Contain(key));
        await vault.DeleteAsync(key, default);
        Assert.That(await vault.OpenAsync(key, default), Is.Null);
    }

    [Test]
    public async Task Send_WhileTheStorageIsAway_SaysSoAndLeavesNoRow()
    {
        var ann = await stage.NewUserAsync();
        var before = await stage.RowsAsync();
        s3.IsAway = true;

        var answer = await ann.SendFileAsync(SamplePhotos.Jpeg());
        s3.IsAway = false;

        Assert.That(
            (answer.Status, answer.Code),
            Is.EqualTo((HttpStatusCode.ServiceUnavailable, "cases.material-storage-unavailable")),
            answer.Raw
        );
        Assert.That(await stage.RowsAsync(), Is.EqualTo(before));
    }

    /// <summary>The first one's lease is over while it waits for the storage; the second one takes over.</summary>
    [Test]
    public async Task Complete_TwiceWhileTheStorageIsSlow_IsOneMaterial()
    {
        var ann = await stage.NewUserAsync();
        var photo = SamplePhotos.Jpeg();
        var begun = await ann.BeginAsync(photo, MaterialRules.LeastPartBytes);
        var id = begun.Json.GetProperty("id").GetGuid();
        foreach (
            var (part, number) in photo.Chunk(MaterialRules.LeastPartBytes).Select((p, i) => (p, i))
        )
        {
            await ann.PutPartAsync(id, number, part);
        }
        var asked = s3.Asked.Count;
        var held = s3.Held = new();
        var first = CompleteAsync();
        await Until.TrueAsync(() => Task.FromResult(s3.Asked.Count > asked), "the first one waits");
        stage.Gateway.Clock.Advance(TimeSpan.FromMinutes(3));
        s3.Held = null;

        var second = await CompleteAsync();
        held.SetResult();
        var late = await first;
        var again = await CompleteAsync();

        Assert.Multiple(() =>
        {
            Assert.That(second.Status, Is.EqualTo(HttpStatusCode.OK), second.Raw);
            Assert.That((int)late.Status, Is.AnyOf(409, 503), late.Raw);
            Assert.That(again.Raw, Is.EqualTo(second.Raw));
        });

        Task<ApiAnswer> CompleteAsync() =>
            ann.PostAsync($"{MaterialStage.Path}/uploads/{id}/complete", new { });
    }

    private static async Task<List<ObjectKey>> WalkAsync(
        IMaterialVault vault,
        DateTimeOffset before
    )
    {
        var found = new List<ObjectKey>();
        await foreach (var key in vault.WalkAsync(before, default))
        {
            found.Add(key);
        }
        return found;
    }
}
