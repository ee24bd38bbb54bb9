using WeChatSimulator.Faults;

namespace WeChatSimulator.Control;

/// <summary>Either a delivery fault, or a fault of the server API.</summary>
internal sealed record FaultToSwitch
{
    /// <summary>duplicate, reorder or same-second.</summary>
    public DeliveryFault? Delivery { get; init; }

    /// <summary>The API's path; left out, every path.</summary>
    public string? Path { get; init; }

    /// <summary>A part of the API instead of a path; <c>GET /control/faults</c> names them.</summary>
    public string? Area { get; init; }

    public int? DelayMilliseconds { get; init; }

    public int? Errcode { get; init; }

    public bool? Drop { get; init; }

    /// <summary>html, malformed or huge.</summary>
    public FaultAnswer? Answer { get; init; }

    /// <summary>The call takes effect, only its answer is struck.</summary>
    public bool? After { get; init; }

    /// <summary>The part of the calls that is struck, above 0 up to 1; left out, every one.</summary>
    public double? Share { get; init; }

    /// <summary>Left out: one delivery, or API calls until cleared.</summary>
    public int? Times { get; init; }

    /// <summary>What is wrong with a fault of the server API, or null.</summary>
    public string? Mistake()
    {
        var strikes = Drop is true || Errcode is not null || Answer is not null;
        return !strikes && DelayMilliseconds is not > 0
                ? "name a delivery fault, or drop, errcode, answer or delayMilliseconds"
            : Area is not null && ApiAreas.Find(Area) is null ? "there is no such area"
            : Share is <= 0 or > 1 ? "share is above 0 up to 1"
            : null;
    }

    public ApiFault ToApiFault() =>
        new()
        {
            Path = string.IsNullOrWhiteSpace(Path) ? null : Path,
            Area = Area,
            DelayMilliseconds = Math.Clamp(DelayMilliseconds ?? 0, 0, 120_000),
            Errcode = Errcode,
            Drop = Drop is true,
            Answer = Answer,
            After = After is true,
            Share = Share,
            Times = Times,
        };
}
