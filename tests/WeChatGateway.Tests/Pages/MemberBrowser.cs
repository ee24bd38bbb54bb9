using System.Net;
using System.Text.RegularExpressions;
using System.Web;

namespace WeChatUnion.Gateway.Tests.Pages;

/// <summary>A fan with a browser inside WeChat: follows redirects, signs in when asked, fills the form it sees.</summary>
public sealed partial class MemberBrowser(HttpClient client, string fan) : IDisposable
{
    private const int MostRedirects = 8;
    private string html = "";

    /// <summary>Path and query of the page now shown.</summary>
    public string At { get; private set; } = "";

    public HttpResponseMessage Last { get; private set; } = null!;

    public List<string> Visited { get; } = [];

    /// <summary>As they were set, with their attributes.</summary>
    public List<string> Cookies { get; } = [];

    public string Html => HttpUtility.HtmlDecode(html);

    public Task OpenAsync(string path) => GoAsync(() => client.GetAsync(path), path);

    /// <summary>Sends the first form that posts to this path, with the hidden fields of the page.</summary>
    public Task SendAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = fields
            .Concat(Hidden(path).Where(field => fields.All(own => own.Name != field.Name)))
            .Select(field => KeyValuePair.Create(field.Name, field.Value));
        return GoAsync(() => client.PostAsync(path, new FormUrlEncodedContent(form)), path);
    }

    /// <summary>As a script of the page now shown does, with the page's token in a header.</summary>
    /// <param name="token">Another one; empty: none.</param>
    public async Task<HttpResponseMessage> SendFileAsync(
        string path,
        byte[] file,
        string? token = null
    )
    {
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(file), "file", "photo.jpg");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        token ??= Decoded(TokenField().Match(html).Groups[1]);
        if (token != "")
        {
            request.Headers.Add("RequestVerificationToken", token);
        }
        return await client.SendAsync(request);
    }

    public void Dispose() => client.Dispose();

    /// <summary>Where the page shown has no such form, its token alone.</summary>
    private IEnumerable<(string Name, string Value)> Hidden(string path)
    {
        var form = Form()
            .Matches(html)
            .Select(match => match.Value)
            .FirstOrDefault(one =>
                one.StartsWith($"<form method=\"post\" action=\"{path}\"", StringComparison.Ordinal)
            );
        return form is null
            ? [("__RequestVerificationToken", Decoded(TokenField().Match(html).Groups[1]))]
            :
            [
                .. HiddenField()
                    .Matches(form)
                    .Select(field => (Decoded(field.Groups[1]), Decoded(field.Groups[2]))),
            ];
    }

    private static string Decoded(Group found) => HttpUtility.HtmlDecode(found.Value);

    private async Task GoAsync(Func<Task<HttpResponseMessage>> first, string path)
    {
        Visit(path);
        Last = Look(await first());
        for (var i = 0; Last.StatusCode is HttpStatusCode.Redirect && i < MostRedirects; i++)
        {
            var next = AnswerAsWeChat(Last.Headers.Location!.OriginalString);
            Visit(next);
            Last = Look(await client.GetAsync(next));
        }
        html = await Last.Content.ReadAsStringAsync();
    }

    private HttpResponseMessage Look(HttpResponseMessage answer)
    {
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            Cookies.AddRange(set);
        }
        return answer;
    }

    private void Visit(string path)
    {
        At = path;
        Visited.Add(path);
    }

    private string AnswerAsWeChat(string location)
    {
        if (!location.StartsWith("https://open.weixin.test/", StringComparison.Ordinal))
        {
            return location;
        }
        var query = HttpUtility.ParseQueryString(new Uri(location).Query);
        var back = new Uri(query["redirect_uri"]!).PathAndQuery;
        return $"{back}?code={fan}&state={query["state"]}";
    }

    [GeneratedRegex("<form .*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
