using System.Net;
using WeChatUnion.Gateway.Tests.Pages;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>One member at everything of another: by the mini-program's API and by the pages in WeChat.</summary>
public class MemberWalkTests
{
    private static IEnumerable<HostRoute> Of(string door, string method) =>
        Walk.Routes.Where(route => route.Door == door && route.Method == method);

    [Test]
    public async Task Api_WithTheTokenOfAnotherMember_ShowsNothingOfTheFirst()
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var route in Of("mini-program", "GET"))
        {
            var id = route.HasId ? Walk.West.IdOf(route.Kind) : "";
            var own = await Walk.West.Phone.SendAsync("GET", route.At(id));
            var seen = await Walk.East.Phone.SendAsync("GET", route.At(id));

            Assert.That((int)own.Status, Is.LessThan(500), route.Name);
            Assert.That(Looks.In(seen.Raw, Walk.West.Marks), Is.Empty, route.Name);
            // A draw is everybody's.
            if (route.HasId && route.Kind != "/api/v1/draws")
            {
                var guessed = await Walk.East.Phone.SendAsync("GET", route.At($"{Guid.NewGuid()}"));
                Assert.That(own.Status, Is.EqualTo(HttpStatusCode.OK), route.Name);
                Assert.That(
                    (seen.Status, seen.Code),
                    Is.EqualTo((HttpStatusCode.NotFound, guessed.Code)),
                    route.Name
                );
            }
        }
    }

    /// <summary>The walk can see: the member himself reads his union's name.</summary>
    [Test]
    public async Task Api_WithTheOwnToken_ShowsTheOwn()
    {
        var seen = "";
        foreach (var route in Of("mini-program", "GET").Where(route => !route.HasId))
        {
            seen += (await Walk.West.Phone.SendAsync("GET", route.Pattern)).Raw;
        }

        Assert.That(Looks.In(seen, Walk.West.Marks), Has.Some.EndsWith("工会"));
        Assert.That(seen, Does.Contain(Walk.West.IdOf("/api/v1/me/standing")));
    }

    [Test]
    public async Task Appeal_AgainstTheEntryOfAnother_IsNotFound()
    {
        var before = await Walk.LinesOfTrailAsync();

        var seen = await AppealAsync(Walk.West.IdOf("/api/v1/me/standing"));
        var guessed = await AppealAsync($"{Guid.NewGuid()}");
        var malformed = await AppealAsync("xyz");

        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(seen.Code, Is.EqualTo(guessed.Code));
        Assert.That(malformed.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Walk.LinesOfTrailAsync(), Is.EqualTo(before));

        Task<Api.ApiAnswer> AppealAsync(string entry) =>
            Walk.East.Phone.SendAsync(
                "POST",
                $"/api/v1/me/standing/{entry}/appeal",
                new { text = "票是真的，请复核" }
            );
    }

    [Test]
    public async Task Page_OfAnotherFan_ShowsNothingOfTheMember()
    {
        using var stranger = Walk.Site.BrowserOf("walker");
        using var all = Assert.EnterMultipleScope();
        string[] queries = ["", $"?entry={Walk.West.IdOf("/console/blacklist")}", "?entry=xyz"];
        foreach (var route in Of("fan", "GET"))
        {
            foreach (var query in queries)
            {
                await stranger.OpenAsync(route.Pattern + query);
                Assert.That((int)stranger.Last.StatusCode, Is.LessThan(500), stranger.At);
                // One page names the address it was called by.
                var seen = Looks.Plain(stranger.Html, Walk.West.IdOf("/console/blacklist"));
                Assert.That(Looks.In(seen, Walk.West.Marks), Is.Empty, route.Name);
            }
        }
    }

    [Test]
    public async Task Form_NotFromOurPage_IsNotTaken()
    {
        var client = Walk.Site.NewClient();
        using var stranger = new MemberBrowser(client, "sender");
        await stranger.OpenAsync("/m/privacy");
        var before = await Walk.LinesOfTrailAsync();
        using var all = Assert.EnterMultipleScope();
        foreach (var route in Of("fan", "POST"))
        {
            using var form = new FormUrlEncodedContent([new("entry", "xyz")]);
            using var answer = await client.PostAsync(
                route.Pattern.Replace("{id}", $"{Guid.NewGuid()}", StringComparison.Ordinal),
                form
            );
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), route.Name);
        }
        Assert.That(await Walk.LinesOfTrailAsync(), Is.EqualTo(before));
    }
}
