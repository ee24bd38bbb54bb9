using WeChat.Api.MiniProgram.ContentSecurity;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.MiniProgram;

public class ContentSecurityTests
{
    private static readonly string[] Risky = ["坏词"];
    private static readonly string[] Review = ["怪词"];

    [TestCase("祝工友们平安", ContentSuggestion.Pass, ContentLabels.Normal)]
    [TestCase("这里有坏词", ContentSuggestion.Risky, ContentLabels.Other)]
    [TestCase("这里有怪词", ContentSuggestion.Review, ContentLabels.Other)]
    public async Task CheckText_ByItsWords_IsPassReviewOrRisky(
        string content,
        ContentSuggestion suggestion,
        int label
    )
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.ControlAsync("content-rules", new { risky = Risky, review = Review });
        var login = await weChat.LogInAsync(await weChat.NewFanAsync());

        var verdict = await weChat.MiniProgram.MiniProgram.ContentSecurity.CheckTextAsync(
            TextOf(login.OpenId, content)
        );

        Assert.That(verdict.Suggestion, Is.EqualTo(suggestion));
        Assert.That(verdict.Label, Is.EqualTo(label));
        Assert.That(verdict.TraceId, Is.Not.Empty);
        Assert.That(verdict.Findings.Single().Suggestion, Is.EqualTo(suggestion));
    }

    [Test]
    public async Task CheckText_OfSomebodyWhoDidNotVisit_Is61010()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var seen = await weChat.SeeAsync($"fans/{fan}");
        var openId = seen.GetProperty("miniProgramOpenId").GetString()!;

        Assert.That(
            () =>
                weChat.MiniProgram.MiniProgram.ContentSecurity.CheckTextAsync(
                    TextOf(openId, "您好")
                ),
            Refused.With(61010)
        );
    }

    [TestCase(0)]
    [TestCase(TextToCheck.LongestContent + 1)]
    public void CheckText_EmptyOrTooLong_IsNotSent(int length)
    {
        using var stub = new ApiStub();
        var text = TextOf("oFan", new string('字', length));

        Assert.That(
            () => stub.Client.MiniProgram.ContentSecurity.CheckTextAsync(text),
            Throws.ArgumentException
        );
        Assert.That(stub.Server.LogEntries, Is.Empty);
    }

    [Test]
    public async Task CheckText_AdviceNobodyKnows_IsForAPersonToReview()
    {
        using var stub = new ApiStub().GivesTokens("t");
        stub.GivesInTurn(
            "/wxa/msg_sec_check",
            """{"errcode":0,"trace_id":"1","result":{"suggest":"perhaps","label":"100"},"detail":[{"strategy":"x","errcode":-1008}]}"""
        );

        var verdict = await stub.Client.MiniProgram.ContentSecurity.CheckTextAsync(
            TextOf("oFan", "您好")
        );

        Assert.That(verdict.Suggestion, Is.EqualTo(ContentSuggestion.Review));
        Assert.That(verdict.Findings, Is.Empty);
    }

    [Test]
    public async Task CheckMedia_APicture_WaitsUntilItsVerdictIsGiven()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.ControlAsync("content-rules", new { mediaDelayMilliseconds = (int?)null });
        var login = await weChat.LogInAsync(await weChat.NewFanAsync());

        var trace = await weChat.MiniProgram.MiniProgram.ContentSecurity.CheckMediaAsync(
            new Uri("https://union.example/photo.jpg"),
            CheckedMedia.Image,
            login.OpenId,
            ContentScene.Comment
        );
        var waiting = await weChat.SeeAsync("media-checks");
        await weChat.ControlAsync($"media-checks/{trace}", new { suggest = "risky" });

        Assert.That(waiting[0].GetProperty("traceId").GetString(), Is.EqualTo(trace));
        var deliveries = await weChat.SeeAsync("deliveries");
        Assert.That(deliveries[0].GetProperty("kind").GetString(), Is.EqualTo("wxa_media_check"));
        Assert.That((await weChat.SeeAsync("media-checks")).GetArrayLength(), Is.Zero);
    }

    private static TextToCheck TextOf(string openId, string content) =>
        new()
        {
            OpenId = openId,
            Scene = ContentScene.Comment,
            Content = content,
        };
}
