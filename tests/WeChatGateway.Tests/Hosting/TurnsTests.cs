using System.Net;
using WeChatUnion.Gateway.Hosting.Crowds;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>One place, and a request that is in it: its body is not whole yet.</summary>
public sealed class TurnsTests
{
    private const string Quick = "/api/v1/cases";
    private const string Slow = "/api/v1/content/texts";

    [Test]
    public async Task Crowd_BeyondThePlacesAndTheQueue_IsAskedToComeAgain()
    {
        await using var stage = await StageAsync(waiting: 0);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var held = new HeldBody();
        var first = ann.SendAsync(HttpMethod.Post, Quick, held);
        await UntilAsync(stage, turns => turns.Free.Quick == 0);

        var refused = await bob.GetAsync("/api/v1/me");
        using var page = await stage.Gateway.Http.GetAsync("/m/cards");
        var callback = await stage.Gateway.SayAsync(Inbound.Text("o-fan-1", "你好"));
        using var alive = await stage.Gateway.Http.GetAsync("/healthz/live");
        held.Finish();
        await first;
        var later = await bob.GetAsync("/api/v1/me");

        Assert.Multiple(() =>
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(refused.Code, Is.EqualTo("api.failed"));
            Assert.That(refused.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(callback.Words, Is.Not.Empty, "WeChat is answered");
            Assert.That(alive.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(later.Status, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task Crowd_ThatWaits_IsServedInItsTurn()
    {
        await using var stage = await StageAsync(waiting: 1);
        var ann = await stage.NewUserAsync();
        var held = new HeldBody();
        var waiting = new HeldBody();
        var first = ann.SendAsync(HttpMethod.Post, Quick, held);
        var second = ann.SendAsync(HttpMethod.Post, Quick, waiting);
        await UntilAsync(stage, turns => turns.Waiting == 1);
        waiting.Finish();
        held.Finish();

        Assert.That((await first).Status, Is.Not.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That((await second).Status, Is.Not.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [Test]
    public async Task SlowRequest_HoldsUpNobodyElse()
    {
        await using var stage = await StageAsync(waiting: 0);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var held = Enumerable.Range(0, 4).Select(_ => new HeldBody()).ToList();
        var slow = held.ConvertAll(body => ann.SendAsync(HttpMethod.Post, Slow, body));
        await UntilAsync(stage, turns => turns.Free.Slow == 0);

        var other = await bob.GetAsync("/api/v1/me");
        held.ForEach(body => body.Finish());
        await Task.WhenAll(slow);

        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Upload_WhileItsFileComesIn_HoldsUpNobodyElse()
    {
        await using var stage = await StageAsync(waiting: 1);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var photo = SamplePhotos.Jpeg();
        var held = new HeldBody(photo[..100], photo[100..]);
        var upload = ann.SendAsync(
            HttpMethod.Post,
            "/api/v1/materials?slot=ticket",
            new MultipartFormDataContent { { held, "file", "ticket.jpg" } }
        );
        await UntilAsync(stage, turns => turns.Free is (Quick: 1, Slow: 3));

        var other = await bob.GetAsync("/api/v1/me");
        held.Finish();

        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await upload).Status, Is.EqualTo(HttpStatusCode.OK));
        await UntilAsync(stage, turns => turns.Free is (Quick: 1, Slow: 4));
    }

    /// <summary>Its rest is read away, or its sender would see no answer; that may take as long as its sender likes.</summary>
    [Test]
    public async Task Upload_RefusedAtItsBeginning_HoldsUpNobodyElse()
    {
        await using var stage = await StageAsync(waiting: 1);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var photo = SamplePhotos.Jpeg();
        var held = new HeldBody(photo[..100], photo[100..]);
        var upload = ann.SendAsync(
            HttpMethod.Post,
            "/api/v1/materials?slot=No%20Such%20Slot",
            new MultipartFormDataContent { { held, "file", "ticket.jpg" } }
        );
        await UntilAsync(stage, turns => turns.Free.Slow == 3);

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
        await using var stage = await StageAsync(waiting: 0);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var photo = SamplePhotos.Jpeg();
        var file = new HeldBody(photo[..100], photo[100..]);
        var upload = ann.SendAsync(
            HttpMethod.Post,
            "/api/v1/materials?slot=ticket",
            new MultipartFormDataContent { { file, "file", "ticket.jpg" } }
        );
        await UntilAsync(stage, turns => turns.Free is (Quick: 1, Slow: 3));
        var held = new HeldBody();
        var first = bob.SendAsync(HttpMethod.Post, Quick, held);
        await UntilAsync(stage, turns => turns.Free.Quick == 0);

        file.Finish();
        var taken = await upload;
        held.Finish();
        await first;

        Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static Task UntilAsync(ApiStage stage, Func<Turns, bool> holds) =>
        Until.TrueAsync(
            () => Task.FromResult(holds(stage.Gateway.Service<Turns>())),
            "requests stand where the test wants them"
        );

    private static Task<ApiStage> StageAsync(int waiting) =>
        ApiStage.StartAsync(setup =>
        {
            setup.UsesKestrel = true;
            setup.Settings["Site:RequestsAtWork"] = "1";
            setup.Settings["Site:RequestsWaiting"] = $"{waiting}";
        });

    /// <summary>A body whose end comes when the test says so; an empty JSON object unless said.</summary>
    private sealed class HeldBody : HttpContent
    {
        private readonly TaskCompletionSource finished = new();
        private readonly byte[] begin;
        private readonly byte[] rest;

        public HeldBody()
            : this("{"u8.ToArray(), "}"u8.ToArray()) =>
            Headers.ContentType = new("application/json");

        public HeldBody(byte[] begin, byte[] rest) => (this.begin, this.rest) = (begin, rest);

        public void Finish() => finished.SetResult();

        protected override async Task SerializeToStreamAsync(
            Stream stream,
            TransportContext? context
        )
        {
            await stream.WriteAsync(begin);
            await stream.FlushAsync();
            await finished.Task;
            await stream.WriteAsync(rest);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
