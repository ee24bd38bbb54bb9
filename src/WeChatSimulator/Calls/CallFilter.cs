using WeChatSimulator.Accounts;
using WeChatSimulator.Api;
using WeChatSimulator.Faults;

namespace WeChatSimulator.Calls;

/// <summary>Writes each call of the server API down, with the beginning of what came in and went out.</summary>
internal sealed class CallFilter(CallLog log, TimeProvider time) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var at = time.GetUtcNow();
        var started = time.GetTimestamp();
        using var body = new Glimpse(http.Request.Body);
        using var answer = new Glimpse(http.Response.Body);
        var (wholeBody, wholeAnswer) = (http.Request.Body, http.Response.Body);
        (http.Request.Body, http.Response.Body) = (body, answer);
        try
        {
            var answered = await next(context);
            if (answered is DroppedResult)
            {
                // The caller notices at once, so it is cut off only when the call is written down.
                return answered;
            }
            // The answer is written here, inside the filter, so that it can be seen.
            if (answered is IResult result)
            {
                await result.ExecuteAsync(http);
            }

            return Results.Empty;
        }
        finally
        {
            (http.Request.Body, http.Response.Body) = (wholeBody, wholeAnswer);
            log.Add(Write(http, body, answer) with { At = at, Milliseconds = Since(started) });
        }
    }

    private int Since(long started) => (int)time.GetElapsedTime(started).TotalMilliseconds;

    private static Call Write(HttpContext http, Glimpse body, Glimpse answer)
    {
        var shown = CallText.OfBody(http.Response.ContentType, answer);
        return new()
        {
            At = default,
            Milliseconds = 0,
            Account = (http.Items[typeof(SimulatedAccount)] as SimulatedAccount)?.Name,
            Method = http.Request.Method,
            Path = ApiPath.Of(http),
            Query = CallText.OfQuery(http.Request.Query),
            Body = CallText.OfBody(http.Request.ContentType, body),
            Status = IsCut(http) ? null : http.Response.StatusCode,
            Answer = shown,
            Errcode = CallText.ErrcodeOf(shown),
            BodyBytes = body.Count,
            AnswerBytes = answer.Count,
            IsStruck = http.Items.ContainsKey(typeof(ApiFault)),
        };
    }

    private static bool IsCut(HttpContext http) =>
        http.RequestAborted.IsCancellationRequested
        || http.Items[typeof(ApiFault)] is ApiFault { Drop: true };
}
