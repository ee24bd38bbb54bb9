using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

public sealed class MaterialApiTests
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await MaterialStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    private static IEnumerable<TestCaseData> Photos() =>
        [
            new TestCaseData(SamplePhotos.Jpeg(), "jpeg").SetArgDisplayNames("jpeg"),
            new TestCaseData(SamplePhotos.Cmyk(), "jpeg").SetArgDisplayNames("cmyk"),
            new TestCaseData(SamplePhotos.Png(), "png").SetArgDisplayNames("png"),
            new TestCaseData(SamplePhotos.WebP(), "webp").SetArgDisplayNames("webp"),
            new TestCaseData(SamplePhotos.WebP(lossless: true), "webp").SetArgDisplayNames(
                "webp without loss"
            ),
            new TestCaseData(
                (byte[])[.. SamplePhotos.Jpeg(), .. SamplePhotos.Jpeg(200, 100)],
                "jpeg"
            ).SetArgDisplayNames("jpeg with a second one behind, as phones write them"),
        ];

    [TestCaseSource(nameof(Photos))]
    public async Task Photo_Sent_IsReadySoonAndShownToItsOwner(byte[] file, string format)
    {
        var ann = await stage.NewUserAsync();
        var sent = await ann.SendFileAsync(file);
        var id = sent.Json.GetProperty("id").GetGuid();
        var early = await ann.LookAsync(id, "/view");

        await stage.PrepareAsync();

        var look = await ann.LookAsync(id);
        var view = await stage.PictureAsync(ann, id, "view");
        var thumbnail = await stage.PictureAsync(ann, id, "thumbnail");
        Assert.That(sent.Text("state"), Is.EqualTo("received"), sent.Raw);
        Assert.That(early.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(look.Text("state"), Is.EqualTo("ready"), look.Raw);
        Assert.That(look.Text("format"), Is.EqualTo(format));
        Assert.That(look.Json.GetProperty("pages").GetInt32(), Is.EqualTo(1));
        Assert.That(Math.Max(view.Width, view.Height), Is.LessThanOrEqualTo(1600));
        Assert.That(Math.Max(thumbnail.Width, thumbnail.Height), Is.LessThanOrEqualTo(320));
    }

    [Test]
    public async Task Photo_FromACamera_IsUprightAndTellsNothingOfIt()
    {
        var ann = await stage.NewUserAsync();
        var original = SamplePhotos.FromCamera();
        using var told = Image.NewFromBuffer(original);
        Assert.That(
            told.GetFields(),
            Does.Contain("exif-ifd3-GPSLatitude").And.Contain("icc-profile-data")
        );
        var id = await ann.SentAsync(original);

        await stage.PrepareAsync();

        foreach (var what in (string[])["view", "thumbnail"])
        {
            using var picture = await stage.PictureAsync(ann, id, what);
            Assert.That(picture.Height, Is.GreaterThan(picture.Width), what);
            Assert.That(
                picture
                    .GetFields()
                    .Where(name =>
                        name.StartsWith("exif", StringComparison.Ordinal)
                        || name.EndsWith("-data", StringComparison.Ordinal)
                    ),
                Is.Empty,
                what
            );
        }
    }

    [Test]
    public async Task Material_OfSomebodyElse_IsNotThere()
    {
        var ann = await stage.NewUserAsync();
        var ben = await stage.NewUserAsync();
        var id = await ann.SentAsync(SamplePhotos.Jpeg());
        await stage.PrepareAsync();

        foreach (var what in (string[])["", "/view", "/thumbnail"])
        {
            var foreign = await ben.LookAsync(id, what);
            Assert.That(foreign.Code, Is.EqualTo("cases.material-not-found"), what);
        }
        var removed = await ben.DeleteAsync($"{MaterialStage.Path}/{id}");
        Assert.That(removed.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await stage.RowAsync(id), Is.Not.Null);
    }

    [Test]
    public async Task Picture_Shown_IsKeptByNobodyAndTakenForNothingElse()
    {
        var ann = await stage.NewUserAsync();
        var id = await ann.SentAsync(SamplePhotos.Png());
        await stage.PrepareAsync();

        var view = await ann.LookAsync(id, "/view");

        Assert.That(view.MediaType, Is.EqualTo("image/jpeg"));
        Assert.That(view.Headers.CacheControl!.NoStore && view.Headers.CacheControl.Private);
        Assert.That(view.Headers.GetValues("X-Content-Type-Options"), Has.One.EqualTo("nosniff"));
    }

    [Test]
    public async Task Remove_WhatNoCaseHas_LeavesNothing()
    {
        var ann = await stage.NewUserAsync();
        var id = await ann.SentAsync(SamplePhotos.Jpeg(seed: 5));
        await stage.PrepareAsync();
        Assert.That(stage.ObjectsOf(id).Count(), Is.EqualTo(3));

        var removed = await ann.DeleteAsync($"{MaterialStage.Path}/{id}");

        Assert.That(removed.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await stage.RowAsync(id), Is.Null);
        Assert.That(stage.ObjectsOf(id), Is.Empty);
    }

    [Test]
    public async Task Remove_WhatACaseHas_IsRefused()
    {
        var ann = await stage.NewUserAsync();
        var id = await ann.SentAsync(SamplePhotos.Jpeg(seed: 6));
        await stage.Gateway.InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<IMaterialStore>();
            (await store.FindAsync(new(id), default))!.AttachTo(CaseId.New());
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });

        var removed = await ann.DeleteAsync($"{MaterialStage.Path}/{id}");

        Assert.That(removed.Code, Is.EqualTo("cases.material-in-case"));
        Assert.That(await stage.RowAsync(id), Is.Not.Null);
    }

    [TestCase("")]
    [TestCase("Ticket")]
    [TestCase("ticket%2F..")]
    [TestCase("ticket-that-has-far-too-long-a-name")]
    public async Task Send_ForNoSlot_IsRefused(string slot)
    {
        var ann = await stage.NewUserAsync();

        var answer = await ann.SendFileAsync(SamplePhotos.Jpeg(), slot);

        Assert.That(answer.Code, Is.EqualTo("cases.material-slot-invalid"), answer.Raw);
    }

    [Test]
    public async Task Send_MoreThanWaitForACase_IsRefused()
    {
        var ann = await stage.NewUserAsync();
        var file = SamplePhotos.Jpeg(64, 64);
        for (var number = 0; number < 30; number++)
        {
            await ann.SentAsync(file);
        }

        var more = await ann.SendFileAsync(file);

        Assert.That(
            (more.Status, more.Code),
            Is.EqualTo((HttpStatusCode.TooManyRequests, "cases.materials.too-many-tries"))
        );
    }

    [Test]
    public async Task Send_MoreThanADayHas_IsRefusedAndLeavesNothing()
    {
        var ann = await stage.NewUserAsync();
        var file = SamplePhotos.Jpeg(2500, 2000, quality: 98);
        var most = 200 * 1024 * 1024;
        var sent = 0L;
        ApiAnswer answer;
        do
        {
            answer = await ann.SendFileAsync(file);
            sent += file.Length;
            if (answer.IsOk)
            {
                await ann.DeleteAsync(
                    $"{MaterialStage.Path}/{answer.Json.GetProperty("id").GetGuid()}"
                );
            }
        } while (answer.IsOk && sent < 2L * most);

        Assert.That(answer.Code, Is.EqualTo("cases.material-bytes.too-many-tries"));
        Assert.That(sent, Is.GreaterThan(most).And.LessThanOrEqualTo(most + file.Length));
    }

    [Test]
    public async Task Photo_ScaledAndPressed_HasNearlyTheSameHash()
    {
        var ann = await stage.NewUserAsync();
        var one = await HashAsync(SamplePhotos.Jpeg(1200, 900, seed: 1));
        var smaller = await HashAsync(SamplePhotos.Jpeg(600, 450, seed: 1, quality: 60));
        var other = await HashAsync(SamplePhotos.Jpeg(1200, 900, seed: 3));

        Assert.That(
            PerceptualBands.Distance(one, smaller),
            Is.LessThanOrEqualTo(PerceptualBands.MostDifferent)
        );
        Assert.That(PerceptualBands.Distance(one, other), Is.GreaterThan(10));

        async Task<long> HashAsync(byte[] photo)
        {
            var id = await ann.SentAsync(photo);
            await stage.PrepareAsync();
            return (await stage.RowAsync(id))!.PerceptualHash!.Value;
        }
    }

    [Test]
    public async Task Original_InTheStorage_IsNotInClear()
    {
        var ann = await stage.NewUserAsync();
        var id = await ann.SentAsync(SamplePhotos.FromCamera());
        await stage.PrepareAsync();

        var stored = stage.ObjectsOf(id).ToList();

        Assert.That(stored, Has.Count.EqualTo(3));
        foreach (var path in stored)
        {
            var bytes = await File.ReadAllBytesAsync(path);
            Assert.That(SamplePhotos.IsSeenIn(bytes), Is.False);
            Assert.That(bytes.AsSpan().IndexOf("UnionTestCamera"u8), Is.LessThan(0));
        }
    }
}
