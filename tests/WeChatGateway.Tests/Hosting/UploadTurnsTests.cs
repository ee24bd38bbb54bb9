using System.Net;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Cases.Materials;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>A file comes in as slowly as its sender's network, and holds up nobody meanwhile.</summary>
public sealed class UploadTurnsTests
{
    [Test]
    public async Task Upload_WhileItsFileComesIn_HoldsUpNobodyElse()
    {
        await using var stage = await TurnStage.StartAsync(waiting: 1);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var photo = SamplePhotos.Jpeg();
        var held = new HeldBody(photo[..100], photo[100..]);
        var upload = SendAsync(ann, held);
        await stage.UploadsComeInAsync(1);

        var other = await bob.GetAsync("/api/v1/me");
        held.Finish();

        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await upload).Status, Is.EqualTo(HttpStatusCode.OK));
        await stage.UntilAsync(turns => turns.Free is (Quick: 1, WeChat: 1, Uploads: 10));
    }

    /// <summary>What stands before the file may come as slowly.</summary>
    [Test]
    public async Task Upload_WhoseFileHasNotBegun_HoldsUpNobodyElse()
    {
        await using var stage = await TurnStage.StartAsync(waiting: 0);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var before = new HeldBody();
        var upload = ann.SendAsync(
            HttpMethod.Post,
            "/api/v1/materials?slot=ticket",
            new MultipartFormDataContent
            {
                { before, "words" },
                { new ByteArrayContent(SamplePhotos.Jpeg()), "file", "ticket.jpg" },
            }
        );
        await stage.UploadsComeInAsync(1);

        var other = await bob.GetAsync("/api/v1/me");
        before.Finish();

        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await upload).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Uploads_OfOneMember_AreSoManyAtOnce()
    {
        await using var stage = await TurnStage.StartAsync(waiting: 10);
        var ann = await stage.NewUserAsync();
        var photo = SamplePhotos.Jpeg();
        var held = Enumerable
            .Range(0, 8)
            .Select(_ => new HeldBody(photo[..100], photo[100..]))
            .ToList();
        var first = held.ConvertAll(file => SendAsync(ann, file));
        await stage.UploadsComeInAsync(8);

        var ninth = await SendAsync(ann, new ByteArrayContent(photo));
        held.ForEach(file => file.Finish());
        var taken = await Task.WhenAll(first);
        var later = await SendAsync(ann, new ByteArrayContent(photo));

        Assert.Multiple(() =>
        {
            Assert.That(ninth.Code, Is.EqualTo("cases.uploads.too-many-tries"));
            Assert.That(taken.Select(one => one.Status), Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(later.Status, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    /// <summary>The least rate a body may come in at is far below any phone's.</summary>
    [Test]
    public async Task Upload_ThatTakesTooLong_IsEnded()
    {
        await using var stage = await TurnStage.StartAsync(waiting: 0);
        var ann = await stage.NewUserAsync();
        var photo = SamplePhotos.Jpeg();
        var file = new HeldBody(photo[..100], photo[100..]);
        var upload = SendAsync(ann, file);
        await stage.UploadsComeInAsync(1);

        stage.Gateway.Clock.Advance(TimeSpan.FromMinutes(11));

        await stage.UntilAsync(turns => turns.Free is (Quick: 1, WeChat: 1, Uploads: 10));
        file.Finish();
        try
        {
            Assert.That((await upload).Code, Is.EqualTo("cases.material-broken-off"));
        }
        catch (HttpRequestException)
        {
            // Who still sends may only see the connection end.
        }
    }

    /// <summary>Its rest is read away, or its sender would see no answer; that may take as long as its sender likes.</summary>
    [Test]
    public async Task Upload_RefusedAtItsBeginning_HoldsUpNobodyElse()
    {
        await using var stage = await TurnStage.StartAsync(waiting: 1);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var photo = SamplePhotos.Jpeg();
        var held = new HeldBody(photo[..100], photo[100..]);
        var upload = ann.SendAsync(
            HttpMethod.Post,
            "/api/v1/materials?slot=No%20Such%20Slot",
            new MultipartFormDataContent { { held, "file", "ticket.jpg" } }
        );
        await stage.UploadsComeInAsync(1);

        var other = bob.GetAsync("/api/v1/me");
        var first = await Task.WhenAny(other, Task.Delay(TimeSpan.FromSeconds(10)));
        held.Finish();

        Assert.That(first, Is.SameAs(other), "served while the refused file still comes in");
        Assert.That((await other).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await upload).IsOk, Is.False);
    }

    /// <summary>Whoever has carried a file through a tunnel is not sent away at the door.</summary>
    [Test]
    public async Task Upload_WhoseFileIsWhole_WaitsEvenBesideAFullQueue()
    {
        await using var stage = await TurnStage.StartAsync(waiting: 0);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var photo = SamplePhotos.Jpeg();
        var file = new HeldBody(photo[..100], photo[100..]);
        var upload = SendAsync(ann, file);
        await stage.UploadsComeInAsync(1);
        var first = bob.GetAsync(TurnStage.Quick + TurnStage.AtWork);
        await stage.UntilAsync(turns => turns.Free.Quick == 0);

        file.Finish();
        var taken = await upload;
        stage.EndWork();
        await first;

        Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Storage_ThatIsSlow_HoldsUpNobodyElse()
    {
        await using var s3 = await FakeS3.StartAsync();
        await using var stage = await TurnStage.StartAsync(
            waiting: 1,
            setup => s3.Use(setup.Settings)
        );
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        s3.Held = new();
        var upload = SendAsync(ann, new ByteArrayContent(SamplePhotos.Jpeg()));
        await Until.TrueAsync(() => Task.FromResult(!s3.Asked.IsEmpty), "the storage is asked");

        var other = await bob.GetAsync("/api/v1/me");
        s3.Held.SetResult();

        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await upload).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static Task<ApiAnswer> SendAsync(ApiPhone phone, HttpContent file) =>
        phone.SendAsync(
            HttpMethod.Post,
            "/api/v1/materials?slot=ticket",
            new MultipartFormDataContent { { file, "file", "ticket.jpg" } }
        );
}
