using System.Text.Json;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>What a scheduled draw alone decides.</summary>
/// <param name="Beacon">The public value that is waited for.</param>
/// <param name="Fallback">Counts when the first one is not known by its time.</param>
public sealed record DrawTerms(BeaconChoice Beacon, BeaconChoice Fallback)
{
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Null: not readable.</summary>
    public static DrawTerms? Read(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize<DrawTerms>(text)
                    is {
                        Beacon: { Source: not null, Issue: not null },
                        Fallback: { Source: not null, Issue: not null }
                    } terms
                ? terms
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
