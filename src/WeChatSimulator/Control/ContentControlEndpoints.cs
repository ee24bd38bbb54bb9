using WeChatSimulator.Content;

namespace WeChatSimulator.Control;

/// <summary>How content is judged, and verdicts on pictures given by hand.</summary>
internal static class ContentControlEndpoints
{
    public static void MapContentControl(this IEndpointRouteBuilder control)
    {
        control.MapGet("/content-rules", (ContentJudge judge) => Answer.Json(judge.Rules));
        control.MapPost(
            "/content-rules",
            (ContentRules body, ContentJudge judge) => Answer.Json(judge.Rules = body)
        );
        control.MapGet(
            "/media-checks",
            (MediaChecks checks) =>
                Answer.Json(
                    checks.Waiting.Select(check => new
                    {
                        check.TraceId,
                        openId = check.Fan.MiniProgramOpenId,
                        check.MediaUrl,
                        check.Scene,
                    })
                )
        );
        control.MapPost("/media-checks/{traceId}", EndAsync);
    }

    private static async Task<IResult> EndAsync(
        string traceId,
        MediaVerdict body,
        MediaChecks checks
    ) =>
        body.Suggest is not ("pass" or "review" or "risky")
            ? Answer.Problem(400, "a verdict is pass, review or risky")
        : await checks.EndAsync(traceId, body.Suggest) is { } deliveries ? Answer.Json(deliveries)
        : Answer.Problem(404, "nothing waits under this trace id");
}
