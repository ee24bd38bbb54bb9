using System.Net;

namespace WeChatUnion.Gateway.Tests.Api;

public sealed class LimitTests
{
    [Test]
    public async Task Calls_BeyondTheLimitOfASession_AreRefusedToItAlone()
    {
        await using var stage = await ApiStage.StartAsync(setup =>
            setup.Settings["Api:CallsPerSession"] = "3"
        );
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();

        var answers = new List<ApiAnswer>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add(await ann.GetAsync("/api/v1/me"));
        }

        Assert.That(answers.Take(3).Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(
            (answers[3].Status, answers[3].Code),
            Is.EqualTo((HttpStatusCode.TooManyRequests, "api.too-many-requests"))
        );
        Assert.That(answers[3].Headers.RetryAfter, Is.Not.Null);
        Assert.That((await bob.GetAsync("/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Calls_AfterARefresh_AreCountedOn()
    {
        await using var stage = await ApiStage.StartAsync(setup =>
            setup.Settings["Api:CallsPerSession"] = "3"
        );
        var ann = await stage.NewUserAsync();
        for (var i = 0; i < 3; i++)
        {
            await ann.GetAsync("/api/v1/me");
        }
        var spent = ann.AccessToken;
        stage.Gateway.Clock.Advance(TimeSpan.FromMinutes(1));
        ann.AccessToken = null;
        await ann.RefreshAsync();

        var answer = await ann.GetAsync("/api/v1/me");

        Assert.That(ann.AccessToken, Is.Not.EqualTo(spent));
        Assert.That(answer.Code, Is.EqualTo("api.too-many-requests"));
    }

    [Test]
    public async Task Checks_BeyondTheDaysOfAnAuthor_AreRefusedToThemAlone()
    {
        await using var stage = await ApiStage.StartAsync(setup =>
            setup.Settings["Moderation:ChecksPerDay"] = "2"
        );
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();

        await CheckAsync(ann);
        await ann.SignInAsync();
        await CheckAsync(ann);
        var third = await CheckAsync(ann);

        Assert.That(
            (third.Status, third.Code),
            Is.EqualTo((HttpStatusCode.TooManyRequests, "moderation.too-many-tries"))
        );
        Assert.That((await CheckAsync(bob)).Status, Is.EqualTo(HttpStatusCode.OK));

        static Task<ApiAnswer> CheckAsync(ApiPhone phone) =>
            phone.PostAsync("/api/v1/content/texts", new { text = "你好", scene = "Comment" });
    }

    [Test]
    public async Task SignIns_BeyondTheLimitOfAnAddress_AreRefused()
    {
        await using var stage = await ApiStage.StartAsync(setup =>
            setup.Settings["Api:SignInsPerAddress"] = "2"
        );
        await stage.NewUserAsync();
        await stage.NewUserAsync();
        var third = await stage.NewPhoneAsync();

        Assert.That((await third.SignInAsync()).Code, Is.EqualTo("api.too-many-requests"));
    }

    /// <summary>Routes take any case, so limits must too.</summary>
    [Test]
    public async Task Calls_InOtherLetters_AreCountedTheSame()
    {
        await using var stage = await ApiStage.StartAsync(setup =>
            setup.Settings["Api:CallsPerAddress"] = "4"
        );
        var ann = await stage.NewUserAsync();

        var answers = new List<ApiAnswer>();
        foreach (var path in (string[])["/API/v1/me", "/Api/V1/Me", "/api/v1/me", "/API/V1/ME"])
        {
            answers.Add(await ann.GetAsync(path));
        }

        Assert.That(answers[^1].Code, Is.EqualTo("api.too-many-requests"));
    }

    [Test]
    public async Task Pages_OfOneMember_HaveALimit()
    {
        await using var stage = await ApiStage.StartAsync(setup =>
            setup.Settings["Api:PagesPerSession"] = "2"
        );

        var first = await OpenAsync("first");
        var second = await OpenAsync("first");
        var third = await OpenAsync("first");
        var other = await OpenAsync("other");

        Assert.Multiple(() =>
        {
            Assert.That(first.Status, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(second.Status, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(third.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(third.Words, Does.Contain("现在打开的人太多"));
            Assert.That(other.Status, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
        });

        async Task<(HttpStatusCode Status, string Words)> OpenAsync(string member)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/m/cards");
            request.Headers.Add("Cookie", $"__Host-union.fan={new string('x', 60)}{member}");
            using var page = await stage.Gateway.Http.SendAsync(request);
            return (page.StatusCode, await page.Content.ReadAsStringAsync());
        }
    }

    [Test]
    public async Task Callbacks_OfWeChat_AreNotCounted()
    {
        await using var stage = await ApiStage.StartAsync(setup =>
            setup.Settings["Api:CallsPerAddress"] = "1"
        );
        for (var i = 0; i < 3; i++)
        {
            var answer = await stage.Gateway.SayAsync(
                Stage.Inbound.Text(Stage.Inbound.NewFan(), "绑卡")
            );
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }
}
