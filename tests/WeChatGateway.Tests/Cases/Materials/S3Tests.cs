using System.Net;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Tests.Api;
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
        stage = await ApiStage.StartAsync(setup =>
        {
            setup.Settings["Storage:Kind"] = "S3";
            setup.Settings["Storage:Endpoint"] = s3.Endpoint;
            setup.Settings["Storage:Bucket"] = FakeS3.Bucket;
            setup.Settings["Storage:AccessKey"] = FakeS3.AccessKey;
            setup.Settings["Storage:SecretKey"] = "union-secret";
            setup.Settings["Storage:Region"] = "cn-east-1";
            setup.Settings["Storage:UseTls"] = "false";
        });
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
        var kept = s3.Objects.ToList();
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
        Assert.That(s3.Objects, Is.Empty);
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
