using System.Net;
using System.Text.Json;
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
