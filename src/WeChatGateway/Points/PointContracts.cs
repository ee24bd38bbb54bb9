using System.ComponentModel;
using WeChatUnion.Domain.Points.Views;

namespace WeChatUnion.Gateway.Points;

internal sealed record PointsContract(
    long Balance,
    [property: Description("The next to expire first.")]
        IReadOnlyList<PointExpiryContract> Expiring,
    [property: Description("The youngest first.")] IReadOnlyList<PointLineContract> Lines
)
{
    public static PointsContract Of(OwnPoints own) =>
        new(
            own.Balance,
            [.. own.Expiring.Select(lot => new PointExpiryContract(lot.ExpiresAt, lot.Points))],
            [.. own.Lines.Select(line => new PointLineContract(line.At, line.Words, line.Points))]
        );
}

internal sealed record PointExpiryContract(
    [property: Description("The first moment at which they are gone.")] DateTimeOffset ExpiresAt,
    long Points
);

internal sealed record PointLineContract(
    DateTimeOffset At,
    [property: Description("What for, for people.")] string Words,
    [property: Description("Negative: they went.")] long Points
);

internal sealed record BuyChanceBody(
    [property: Description("Of this one purchase: 8 to 40 letters, digits or dashes.")] string? Key
);

internal sealed record BoughtChanceContract(
    [property: Description("Chances given just now.")] int Given,
    [property: Description("It had been bought before; nothing was paid again.")] bool IsKnown,
    [property: Description("All further chances one has had in the campaign.")] int Total
);
