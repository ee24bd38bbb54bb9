using WeChatSimulator.Accounts;
using WeChatSimulator.Deliveries;

namespace WeChatSimulator.Control;

/// <summary>What was delivered, once more, and the URL verification.</summary>
internal static class DeliveryEndpoints
{
    private const int MostAtOnce = 50;

    public static void MapDeliveries(this IEndpointRouteBuilder control)
    {
        control.MapGet(
            "/deliveries",
            (DeliveryLog log, int? count) =>
                Answer.Json(log.Latest(Math.Clamp(count ?? 50, 1, 500)))
        );
        control.MapPost("/deliveries/{id:long}/repeat", RepeatAsync);
        control.MapPost(
            "/deliveries/release",
            async (Dispatch dispatch) => Answer.Json(await dispatch.ReleaseAsync())
        );
        control.MapPost(
            "/deliveries/settle",
            async (AfterAnswer after) =>
            {
                await after.SettleAsync();
                return Answer.Json(new { settled = true });
            }
        );
        control.MapPost("/verify", VerifyAsync);
    }

    private static async Task<IResult> RepeatAsync(
        long id,
        RepeatDelivery body,
        DeliveryLog log,
        Dispatch dispatch
    ) =>
        log.PushOf(id) is { } push
            ? Answer.Json(
                await dispatch.RepeatAsync(push, id, Math.Clamp(body.Times ?? 1, 1, MostAtOnce))
            )
            : Answer.Problem(404, "there is no such delivery");

    private static async Task<IResult> VerifyAsync(
        SimulatedAccounts accounts,
        IdMint ids,
        Sealer sealer,
        CallbackLine line,
        bool? miniProgram
    )
    {
        var account = miniProgram is true ? accounts.MiniProgram : accounts.OfficialAccount;
        var echo = ids.Word(19);
        try
        {
            var (status, body) = await line.GetAsync(sealer.Verification(account, echo));
            var isRight =
                status == 200
                && body.AsSpan().SequenceEqual(System.Text.Encoding.ASCII.GetBytes(echo));
            return Answer.Json(
                new { isRight, failure = isRight ? null : $"HTTP {status}, {body.Length} bytes" }
            );
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            return Answer.Json(new { isRight = false, failure = broken.Message });
        }
    }
}
