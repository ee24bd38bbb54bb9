using WeChatSimulator.Calls;

namespace WeChatSimulator.Control;

/// <summary>What was sent to the server API, and what it answered.</summary>
internal static class CallEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder control)
    {
        control.MapGet(
            "/calls",
            (CallLog log, string? path, bool? refused, int? count) =>
                Answer.Json(log.Latest(path, refused is true, Math.Clamp(count ?? 100, 1, 5000)))
        );
        control.MapDelete(
            "/calls",
            (CallLog log) =>
            {
                log.Clear();
                return Results.NoContent();
            }
        );
    }
}
