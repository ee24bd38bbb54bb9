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
        var token = TokenField().Match(html).Groups[1].Value;
        var form = fields
            .Append(("__RequestVerificationToken", HttpUtility.HtmlDecode(token)))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
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
        token ??= HttpUtility.HtmlDecode(TokenField().Match(html).Groups[1].Value);
        if (token != "")
        {
            request.Headers.Add("RequestVerificationToken", token);
        }
        return await client.SendAsync(request);
    }

    public void Dispose() => client.Dispose();

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

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
