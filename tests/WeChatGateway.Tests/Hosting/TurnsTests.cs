using System.Net;
using System.Net.Http.Json;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>One place, and a request that is in it: its work goes on until the test ends it.</summary>
public sealed class TurnsTests
{
    private const string Quick = TurnStage.Quick;
    private const string AsksWeChat = "/api/v1/content/texts";
    private const string AtWork = TurnStage.AtWork;

    [Test]
    public async Task Crowd_BeyondThePlacesAndTheQueue_IsAskedToComeAgain()
    {
        await using var stage = await TurnStage.StartAsync(waiting: 0);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var first = ann.GetAsync(Quick + AtWork);
        await stage.UntilAsync(turns => turns.Free.Quick == 0);

        var refused = await bob.GetAsync("/api/v1/me");
        using var page = await stage.Gateway.Http.GetAsync("/m/cards");
        var callback = await stage.Gateway.SayAsync(Inbound.Text("o-fan-1", "你好"));
        using var alive = await stage.Gateway.Http.GetAsync("/healthz/live");
        stage.EndWork();
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
        await using var stage = await TurnStage.StartAsync(waiting: 1);
        var ann = await stage.NewUserAsync();
        var first = ann.GetAsync(Quick + AtWork);
        var second = ann.GetAsync(Quick + AtWork);
        await stage.UntilAsync(turns => turns.Waiting == 1);
        stage.EndWork();

        Assert.That((await first).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await second).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task WhatWaitsForWeChat_HoldsUpNobodyElse()
    {
        await using var stage = await TurnStage.StartAsync(waiting: 1);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var slow = Enumerable
            .Range(0, 2)
            .Select(_ =>
                ann.SendAsync(HttpMethod.Post, AsksWeChat + AtWork, JsonContent.Create(new { }))
            )
            .ToList();
        await stage.UntilAsync(turns => turns is { Free.WeChat: 0, Waiting: 1 });

        var other = await bob.GetAsync("/api/v1/me");
        stage.EndWork();
        await Task.WhenAll(slow);

        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase(Quick, HttpStatusCode.NotFound)]
    [TestCase(AsksWeChat, HttpStatusCode.BadRequest)]
    [TestCase("/m/large-type", HttpStatusCode.BadRequest)]
    public async Task SmallBody_SlowlySent_HoldsUpNobodyElse(string path, HttpStatusCode served)
    {
        await using var stage = await TurnStage.StartAsync(waiting: 0);
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var body = new HeldBody();
        var slow = ann.SendAsync(HttpMethod.Post, path, body);
        await stage.UntilAsync(turns => turns.Arriving == 1);

        var free = stage.Turns.Free;
        var other = await bob.GetAsync("/api/v1/me");
        body.Finish();
        var answer = await slow;

        Assert.Multiple(() =>
        {
            Assert.That(free, Is.EqualTo((1L, 1L, 10L)));
            Assert.That(other.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Status, Is.EqualTo(served));
        });
    }

    [Test]
    public async Task SmallBody_BrokenOff_LeavesNothingBehind()
    {
        await using var stage = await TurnStage.StartAsync(waiting: 0);
        var ann = await stage.NewUserAsync();
        using var patience = new CancellationTokenSource();
        var broken = ann.SendAsync(HttpMethod.Post, Quick, new HeldBody(), patience.Token);
        await stage.UntilAsync(turns => turns.Arriving == 1);

        await patience.CancelAsync();

        Assert.That(async () => await broken, Throws.InstanceOf<OperationCanceledException>());
        await stage.UntilAsync(turns => turns is { Arriving: 0, Free: (1, 1, 10) });
    }
}
