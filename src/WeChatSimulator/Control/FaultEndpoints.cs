using WeChatSimulator.Api;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Faults;
using WeChatSimulator.OAuth;

namespace WeChatSimulator.Control;

/// <summary>Faults on and off, tokens expired, snapshot mode.</summary>
internal static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder control)
    {
        control.MapGet("/faults", (FaultBox faults) => Show(faults));
        control.MapPost("/faults", Switch);
        control.MapDelete("/faults", ClearAsync);
        control.MapPost("/tokens/expire", (TokenMint tokens, SwitchTo _) => Expire(tokens));
        control.MapPost(
            "/snapshot",
            (SwitchTo body, SnapshotMode mode) => Answer.Json(new { on = mode.IsOn = body.On })
        );
    }

    private static IResult Switch(FaultToSwitch body, FaultBox faults)
    {
        if (body.Delivery is { } delivery)
        {
            faults.Add(delivery, Math.Clamp(body.Times ?? 1, 1, 1000));
            return Show(faults);
        }

        if (body.Mistake() is { } mistake)
        {
            return Answer.Problem(400, mistake);
        }

        faults.Add(body.ToApiFault());
        return Show(faults);
    }

    private static async Task<IResult> ClearAsync(FaultBox faults, Dispatch dispatch)
    {
        faults.Clear();
        await dispatch.ReleaseAsync();
        return Show(faults);
    }

    private static IResult Expire(TokenMint tokens)
    {
        tokens.ExpireAll();
        return Results.NoContent();
    }

    private static IResult Show(FaultBox faults) =>
        Answer.Json(
            new
            {
                api = faults.Api,
                areas = ApiAreas.All.Select(area => new { area.Name, area.Title }),
                deliveries = faults.Deliveries.Select(fault => new
                {
                    delivery = fault.Key,
                    times = fault.Value,
                }),
            }
        );
}
