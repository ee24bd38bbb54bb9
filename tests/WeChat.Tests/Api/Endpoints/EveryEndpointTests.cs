using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using WeChat.Api;
using WeChat.Tests.Api.Stage;
using WeChat.Tests.Conformance;

namespace WeChat.Tests.Api.Endpoints;

/// <summary>What every endpoint owes its callers when WeChat fails, those that nobody has thought of yet included.</summary>
public class EveryEndpointTests
{
    private static IReadOnlyList<Endpoint> Endpoints => Endpoint.All;

    /// <summary>All but the one that is there to ask whether a token is still accepted.</summary>
    private static IEnumerable<Endpoint> EndpointsWithToken =>
        Endpoints.Where(endpoint =>
            !endpoint.ToString().StartsWith("WebOAuth.IsValidAsync(", StringComparison.Ordinal)
        );

    /// <summary>What proxies and gateways answer under HTTP 200; none of it says that WeChat did anything.</summary>
    private static readonly string[] Foreign =
    [
        "{}",
        """{"message":"upstream maintenance"}""",
        """{"code":0,"msg":"success","data":{}}""",
        """{"type":"about:blank","title":"Busy","status":503,"detail":"later"}""",
    ];

    private ScriptedWeChat weChat;

    [SetUp]
    public void MeetWeChat() =>
        weChat = new(TimeProvider.System, new() { RetryPauses = [TimeSpan.Zero, TimeSpan.Zero] });

    [TearDown]
    public void PartFromWeChat() => weChat.Dispose();

    [Test]
    public void Endpoints_OfTheClient_AreFound() =>
        Assert.That(
            Endpoints,
            Has.Count.GreaterThanOrEqualTo(
                VectorFile.Read("api-requests.json")["endpoints"]!.AsArray().Count
            ),
            "fewer than the published list of addresses"
        );

    [TestCaseSource(nameof(Endpoints))]
    public async Task Endpoint_SystemBusyForGood_IsTransient(Endpoint endpoint)
    {
        weChat.Answer = async (request, cancel) =>
        {
            var body = request.Content is null
                ? ""
                : await request.Content.ReadAsStringAsync(cancel);
            var echo = JsonSerializer.Serialize($"busy {request.RequestUri} {body}");
            return ScriptedWeChat.Json($$"""{"errcode":-1,"errmsg":{{echo}}}""");
        };

        await FailsAsync(endpoint, WeChatErrorKind.Transient);
    }

    [TestCaseSource(nameof(EndpointsWithToken))]
    public async Task Endpoint_TokenRejectedForGood_IsTokenRejected(Endpoint endpoint)
    {
        weChat.Says("""{"errcode":42001,"errmsg":"access_token expired"}""");

        await FailsAsync(endpoint, WeChatErrorKind.TokenRejected);
        Assert.That(weChat.Paths, Has.Count.LessThanOrEqualTo(2));
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task Endpoint_QuotaUsedUp_IsNotCalledAgainUnlessItIsALogIn(Endpoint endpoint)
    {
        weChat.Says("""{"errcode":45009,"errmsg":"reach max api daily quota limit"}""");

        await FailsAsync(endpoint, WeChatErrorKind.DailyQuota);
        await FailsAsync(endpoint, WeChatErrorKind.DailyQuota);

        var isLogIn = weChat.Paths[0].StartsWith("/sns/", StringComparison.Ordinal);
        Assert.That(weChat.Paths, Has.Count.EqualTo(isLogIn ? 2 : 1));
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task Endpoint_PageInPlaceOfJson_IsUnreadable(Endpoint endpoint)
    {
        weChat.Answer = (request, _) =>
            Task.FromResult(
                ScriptedWeChat.Json(
                    $"<html>{WebUtility.HtmlEncode($"{request.RequestUri}")}</html>"
                )
            );

        await FailsAsync(endpoint, WeChatErrorKind.Unreadable);
    }

    [Test]
    public async Task Endpoint_ForeignJson_IsUnreadable(
        [ValueSource(nameof(Endpoints))] Endpoint endpoint,
        [ValueSource(nameof(Foreign))] string answer
    )
    {
        weChat.Says(answer);

        await FailsAsync(endpoint, WeChatErrorKind.Unreadable);
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task Endpoint_BrokenJson_IsUnreadable(Endpoint endpoint)
    {
        weChat.Says("""{"errcode":0,"errmsg":"o""");

        await FailsAsync(endpoint, WeChatErrorKind.Unreadable);
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task Endpoint_HugeAnswer_IsGivenUpUnread(Endpoint endpoint)
    {
        using var narrow = new ScriptedWeChat(
            TimeProvider.System,
            new()
            {
                RetryPauses = [],
                LongestAnswer = 1_000,
                LongestPage = 1_000,
            }
        );
        narrow.Says($$"""{"errcode":0,"errmsg":"{{new string('x', 2_000)}}"}""");

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() =>
            endpoint.CallAsync(narrow.Client)
        );

        Assert.That(failure!.Kind, Is.EqualTo(WeChatErrorKind.Unreadable));
        Assert.That(failure.Detail, Does.Contain("too large"));
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task Endpoint_NoAnswer_IsGivenUpInTime(Endpoint endpoint)
    {
        // From today: the made-up arguments include days for which there are figures.
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var silent = new ScriptedWeChat(time);
        silent.Answer = async (_, cancel) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return ScriptedWeChat.Json("");
        };

        var call = endpoint.CallAsync(silent.Client);
        await Task.WhenAny(asked.Task, call);
        time.Advance(new WeChatApiSettings().UploadTimeout);

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() => call);
        Assert.That(failure!.Kind, Is.EqualTo(WeChatErrorKind.Unreachable));
        Assert.That(failure.Detail, Is.EqualTo("time-out"));
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task Endpoint_ConnectionDropped_IsUnreachable(Endpoint endpoint)
    {
        weChat.IsGone();

        await FailsAsync(endpoint, WeChatErrorKind.Unreachable);
    }

    private async Task FailsAsync(Endpoint endpoint, WeChatErrorKind kind)
    {
        var failure = await Assert.ThrowsAsync<WeChatApiException>(() =>
            endpoint.CallAsync(weChat.Client)
        );

        Assert.That(failure!.Kind, Is.EqualTo(kind));
        Assert.That(
            failure.ToString(),
            Does.Not.Contain(ScriptedWeChat.Token).And.Not.Contains(ApiStub.AppSecret)
        );
    }
}
