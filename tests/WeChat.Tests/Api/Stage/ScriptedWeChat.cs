using System.Net;
using WeChat.Api;
using WeChat.Api.Tokens;

namespace WeChat.Tests.Api.Stage;

/// <summary>Answers calls in the test's own process as the test says. Its client has a token already.</summary>
internal sealed class ScriptedWeChat : HttpMessageHandler, IAccessTokenSource
{
    public const string Token = "tok-short";

    private readonly HttpClient http;

    public ScriptedWeChat(TimeProvider time, WeChatApiSettings? settings = null)
    {
        http = new(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        Client = new(
            http,
            new AppCredentials(ApiStub.AppId, ApiStub.AppSecret),
            (settings ?? new() { RetryPauses = [] }) with
            {
                BaseUrl = "http://scripted.invalid",
            },
            this,
            time
        );
    }

    public WeChatApiClient Client { get; }

    /// <summary>Calls that arrived, in their order.</summary>
    public List<string> Paths { get; } = [];

    /// <summary>What to answer; may wait, or throw.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpContent>> Answer { get; set; } =
        (_, _) => Task.FromResult(Json("""{"errcode":0,"errmsg":"ok"}"""));

    /// <summary>Under which HTTP status it answers.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public static HttpContent Json(string text) => new StringContent(text);

    public void Says(string json) => Answer = (_, _) => Task.FromResult(Json(json));

    public void IsGone() =>
        Answer = (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded);

    public ValueTask<string> GetAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(Token);

    public Task RefreshAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask InvalidateAsync(string failedToken, CancellationToken cancellation) => default;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        lock (Paths)
        {
            Paths.Add(request.RequestUri!.AbsolutePath);
        }

        return new(Status) { Content = await Answer(request, cancellationToken) };
    }

    protected override void Dispose(bool disposing)
    {
        http.Dispose();
        base.Dispose(disposing);
    }
}
