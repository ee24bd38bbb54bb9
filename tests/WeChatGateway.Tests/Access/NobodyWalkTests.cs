using System.Net;
using System.Text;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>Every way into the host, by somebody who has not signed in, with the ids of things that are there.</summary>
public class NobodyWalkTests
{
    private static readonly string[] AllMethods = ["GET", "POST", "PUT", "DELETE", "PATCH"];

    [Test]
    public async Task Route_BeforeTheSignIn_LeadsThereAndChangesNothing()
    {
        var before = await Walk.LinesOfTrailAsync();
        using var client = Walk.Site.NewClient();
        using var all = Assert.EnterMultipleScope();
        foreach (var route in Walk.Routes)
        {
            var path = Address(route);
            foreach (var method in route.Method == "ANY" ? AllMethods : [route.Method])
            {
                var (answer, text) = await SendAsync(client, method, path);
                Assert.That(
                    IsAnswerOf(route, answer),
                    $"{method} {path}: {answer.StatusCode} {answer.Headers.Location}"
                );
                // A page names the address it was called by.
                var seen = route.HasId ? Looks.Plain(text, Walk.West.IdOf(route.Kind)) : text;
                Assert.That(Looks.In(seen, Walk.West.Marks), Is.Empty, $"{method} {path}");
            }
        }
        Assert.That(await Walk.LinesOfTrailAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Page_BeforeTheSignIn_IsWhereTheSignInLeadsBackTo()
    {
        using var client = Walk.Site.NewClient();
        var path = $"/console/members/{Walk.East.IdOf("/console/members")}";

        using var answer = await client.GetAsync(path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(
            answer.Headers.Location!.PathAndQuery,
            Is.EqualTo($"/console/sign-in?from={Uri.EscapeDataString(path)}")
        );
    }

    [Test]
    public async Task Form_AfterTheSession_LeadsBackToItsPage()
    {
        using var client = Walk.Site.NewClient();
        client.DefaultRequestHeaders.Referrer = new Uri("https://localhost/console/imports/new");

        var (answer, _) = await SendAsync(client, "POST", "/console/imports/file");

        Assert.That(
            $"{answer.Headers.Location}",
            Is.EqualTo("/console/sign-in?from=%2Fconsole%2Fimports%2Fnew")
        );
    }

    /// <summary>Methods a route is not mapped for open no other door.</summary>
    [Test]
    public async Task Route_ByAnotherMethod_ChangesNothing()
    {
        var before = await Walk.LinesOfTrailAsync();
        using var client = Walk.Site.NewClient();
        using var all = Assert.EnterMultipleScope();
        foreach (var routes in Walk.Routes.GroupBy(route => route.Pattern))
        {
            foreach (var method in AllMethods.Except(routes.Select(route => route.Method)))
            {
                var path = Address(routes.First());
                var (answer, text) = await SendAsync(client, method, path);
                Assert.That(answer.StatusCode, Is.LessThan(HttpStatusCode.InternalServerError));
                var route = routes.First();
                // A page names the address it was called by.
                var seen = route.HasId ? Looks.Plain(text, Walk.West.IdOf(route.Kind)) : text;
                Assert.That(Looks.In(seen, Walk.West.Marks), Is.Empty, $"{method} {path}");
            }
        }
        Assert.That(await Walk.LinesOfTrailAsync(), Is.EqualTo(before));
    }

    private static string Address(HostRoute route) =>
        route.At(route.HasId ? Walk.West.IdOf(route.Kind) : "none-such");

    private static async Task<(HttpResponseMessage, string)> SendAsync(
        HttpClient client,
        string method,
        string path
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content =
            method == "GET" ? null : new StringContent("{}", Encoding.UTF8, "application/json");
        var answer = await client.SendAsync(request);
        return (answer, await answer.Content.ReadAsStringAsync());
    }

    private static bool IsAnswerOf(HostRoute route, HttpResponseMessage answer) =>
        route.Door switch
        {
            "mini-program" => answer.StatusCode == HttpStatusCode.Unauthorized,
            // A script's connection is told so, and led nowhere.
            "staff" when answer.StatusCode == HttpStatusCode.Unauthorized => route.Method == "ANY",
            "staff" => LeadsTo(answer, "/console/sign-in?from="),
            "fan" when route.Method == "GET" => LeadsTo(answer, "https://open.weixin.test/"),
            "fan" => answer.StatusCode == HttpStatusCode.Unauthorized,
            _ => answer.StatusCode < HttpStatusCode.InternalServerError,
        };

    private static bool LeadsTo(HttpResponseMessage answer, string start) =>
        answer.StatusCode == HttpStatusCode.Redirect
        && $"{answer.Headers.Location}"
            .Replace("https://localhost", "", StringComparison.Ordinal)
            .StartsWith(start, StringComparison.Ordinal);
}
