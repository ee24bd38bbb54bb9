using Microsoft.Extensions.DependencyInjection;
using WeChat.Api;
using WeChat.Api.Media;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.WeChatApps;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

/// <summary>What nobody came back for goes, and what a crash left; and photos of the chat come.</summary>
public sealed class SweepTests
{
    private ApiStage stage = null!;

    [SetUp]
    public async Task StartAsync() => stage = await MaterialStage.StartAsync();

    [TearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task Sweep_ADayLater_TakesWhatNoCaseHas()
    {
        var ann = await stage.NewUserAsync();
        var loose = await ann.SentAsync(SamplePhotos.Jpeg());
        var used = await ann.SentAsync(SamplePhotos.Jpeg(seed: 2));
        var left = await ann.SentAsync(SamplePhotos.Jpeg(seed: 3));
        var refused = await ann.SentAsync(SamplePdf.Words(21));
        await stage.PrepareAsync();
        await ChangeAsync(used, material => material.AttachTo(CaseId.New()));
        await ChangeAsync(left, material => material.AttachTo(CaseId.New()));
        stage.Gateway.Clock.Advance(TimeSpan.FromHours(23));
        await ChangeAsync(left, material => material.Detach(stage.Gateway.Now));

        var early = await SweepAsync();
        stage.Gateway.Clock.Advance(TimeSpan.FromHours(2));
        var swept = await SweepAsync();

        Assert.That(early.Materials, Is.Zero);
        Assert.That(swept.Materials, Is.EqualTo(2));
        Assert.That(await stage.RowAsync(loose), Is.Null);
        Assert.That(await stage.RowAsync(refused), Is.Null);
        Assert.That(stage.ObjectsOf(loose), Is.Empty);
        Assert.That(stage.ObjectsOf(used).Count(), Is.EqualTo(3));
        Assert.That(stage.ObjectsOf(left).Count(), Is.EqualTo(3));
    }

    [Test]
    public async Task Sweep_AnUploadGivenUp_GoesWithItsParts()
    {
        var ann = await stage.NewUserAsync();
        var file = SamplePhotos.Jpeg(1600, 1200, quality: 97);
        var begun = await ann.BeginAsync(file, MaterialRules.LeastPartBytes);
        var id = begun.Json.GetProperty("id").GetGuid();
        await ann.PutPartAsync(id, 0, file[..MaterialRules.LeastPartBytes]);
        Assert.That(stage.ObjectsOf(id).Count(), Is.EqualTo(1));

        stage.Gateway.Clock.Advance(TimeSpan.FromHours(13));
        var swept = await SweepAsync();

        Assert.That(swept.Uploads, Is.EqualTo(1));
        Assert.That(stage.ObjectsOf(id), Is.Empty);
        Assert.That(
            (await ann.PutPartAsync(id, 0, file[..MaterialRules.LeastPartBytes])).IsOk,
            Is.False
        );
    }

    /// <summary>A process killed between the object and its row, or while it wrote, leaves just this.</summary>
    [Test]
    public async Task Sweep_ObjectsWithoutARow_GoOnceTheyAreOld()
    {
        var ann = await stage.NewUserAsync();
        var kept = await ann.SentAsync(SamplePhotos.Jpeg());
        var orphan = MaterialId.New();
        var vault = stage.Gateway.Service<IMaterialVault>();
        await vault.PutAsync(
            ObjectKey.Of(orphan, MaterialPicture.Original),
            new MemoryStream(new byte[10]),
            default
        );
        var half = Path.Combine(
            stage.Gateway.MaterialFolder,
            "unfinished",
            Guid.NewGuid().ToString("N")
        );
        await File.WriteAllBytesAsync(half, new byte[10]);
        Age(TimeSpan.FromHours(1));

        var early = await SweepAsync();
        Age(TimeSpan.FromHours(3));
        var swept = await SweepAsync();

        Assert.That(early.Orphans, Is.Zero);
        Assert.That(swept.Orphans, Is.EqualTo(1));
        Assert.That(stage.ObjectsOf(orphan.Value), Is.Empty);
        Assert.That(stage.ObjectsOf(kept).Count(), Is.EqualTo(1));
        Assert.That(File.Exists(half), Is.False);
    }

    [Test]
    public async Task ChatPhoto_FetchedInTheBackground_IsReady()
    {
        var clients = stage.Gateway.Service<WeChatClients>();
        var sent = await clients.OfficialAccount.Media.UploadAsync(
            MediaKind.Image,
            new UploadFile("a.jpg", new MemoryStream(SamplePhotos.Jpeg()))
        );
        var noted = await NoteAsync(sent.MediaId);

        await stage.PrepareAsync();

        var row = await stage.RowAsync(noted.Value);
        Assert.That(row!.State, Is.EqualTo(MaterialState.Ready));
        Assert.That(row.Format, Is.EqualTo(MaterialFormat.Jpeg));
        Assert.That(stage.ObjectsOf(row.Id.Value).Count(), Is.EqualTo(3));
    }

    [Test]
    public async Task ChatPhoto_WeChatNoLongerHas_IsRefusedWithItsReason()
    {
        var noted = await NoteAsync("media-of-last-week");

        await stage.PrepareAsync();

        var row = await stage.RowAsync(noted.Value);
        Assert.That(row!.RefusalCode, Is.EqualTo(MaterialRefusals.MediaExpired.Code));
        Assert.That(stage.ObjectsOf(row.Id.Value), Is.Empty);
    }

    [Test]
    public async Task Prepare_TakenByANodeThatDied_IsDoneOnceItsLeaseEnds()
    {
        var ann = await stage.NewUserAsync();
        var id = await ann.SentAsync(SamplePhotos.Jpeg());
        var queue = stage.Gateway.Service<IMaterialQueue>();
        var now = stage.Gateway.Now;
        var taken = await queue.TakeAsync(9, now, now.AddMinutes(5), default);

        await stage.PrepareAsync();
        var meanwhile = (await stage.RowAsync(id))!.State;
        stage.Gateway.Clock.Advance(TimeSpan.FromMinutes(6));
        await Until.TrueAsync(
            async () => (await stage.RowAsync(id))!.State == MaterialState.Ready,
            "the host's own sweep has taken it over"
        );

        Assert.That(taken, Has.Count.EqualTo(1));
        Assert.That(meanwhile, Is.EqualTo(MaterialState.Received));
    }

    [Test]
    public async Task Prepare_ThatKilledNodesAgainAndAgain_IsGivenUp()
    {
        var ann = await stage.NewUserAsync();
        var id = await ann.SentAsync(SamplePhotos.Jpeg());
        var queue = stage.Gateway.Service<IMaterialQueue>();
        for (var tries = 0; tries < Material.MostAttempts; tries++)
        {
            var now = stage.Gateway.Now;
            // A lease that ends at once: the clock stands, and nothing else wakes.
            Assert.That(await queue.TakeAsync(9, now, now.AddSeconds(-1), default), Is.Not.Empty);
        }

        await stage.PrepareAsync();

        var row = await stage.RowAsync(id);
        Assert.That(row!.RefusalCode, Is.EqualTo(MaterialRefusals.TooComplex.Code));
        Assert.That(stage.ObjectsOf(id), Is.Empty);
    }

    private void Age(TimeSpan age)
    {
        foreach (var path in stage.Objects())
        {
            File.SetLastWriteTimeUtc(path, (stage.Gateway.Now - age).UtcDateTime);
        }
    }

    /// <summary>A photo of the chat, still with WeChat.</summary>
    private async Task<MaterialId> NoteAsync(string mediaId)
    {
        var photo = Material.FromChat(PersonId.New(), "ticket", mediaId, stage.Gateway.Now);
        await stage.Gateway.InScopeAsync(async services =>
        {
            services.GetRequiredService<IMaterialStore>().Add(photo);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });
        return photo.Id;
    }

    private async Task<SweptMaterials> SweepAsync()
    {
        SweptMaterials swept = null!;
        await stage.Gateway.InScopeAsync(async services =>
            swept = await services
                .GetRequiredService<SweepMaterials>()
                .ExecuteAsync(stage.Gateway.Now, default)
        );
        return swept;
    }

    private Task ChangeAsync(Guid id, Action<Material> change) =>
        stage.Gateway.InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<IMaterialStore>();
            change((await store.FindAsync(new(id), default))!);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });
}
