using System.Net;
using System.Text.Json.Nodes;

namespace WeChat.Tests.Conformance;

/// <summary>Writes down what a client sends, without its token, and answers every call with success.</summary>
internal sealed class SentRequests : HttpMessageHandler
{
    private const string Answer = """
        {"errcode":0,"errmsg":"ok","access_token":"t","expires_in":7200,"msgid":1,"openid":"o","scope":"snsapi_base"}
        """;

    public List<JsonObject> Seen { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var address = request.RequestUri!;
        if (address.AbsolutePath != "/cgi-bin/stable_token" || Seen.Count == 0)
        {
            var body = request.Content is null
                ? null
                : await request.Content.ReadAsStringAsync(cancellationToken);
            Seen.Add(
                new()
                {
                    ["method"] = request.Method.Method,
                    ["path"] = address.AbsolutePath,
                    ["query"] = address
                        .Query.TrimStart('?')
                        .Replace(
                            "access_token=t",
                            "access_token=ACCESS_TOKEN",
                            StringComparison.Ordinal
                        ),
                    ["body"] = body,
                }
            );
        }

        return new(HttpStatusCode.OK) { Content = new StringContent(Answer) };
    }
}
