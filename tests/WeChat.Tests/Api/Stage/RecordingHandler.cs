using System.Net;

namespace WeChat.Tests.Api.Stage;

/// <summary>Answers every call with one body, the token's own aside, and keeps what was sent.</summary>
internal sealed class RecordingHandler(byte[] answer) : HttpMessageHandler
{
    public byte[]? Sent { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.RequestUri!.AbsolutePath == ApiStub.TokenPath)
        {
            return Of("""{"access_token":"t","expires_in":7200}"""u8.ToArray());
        }

        Sent = request.Content is null
            ? null
            : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        return Of(answer);
    }

    private static HttpResponseMessage Of(byte[] body) =>
        new(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
}
