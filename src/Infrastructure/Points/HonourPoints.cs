using System.Globalization;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Contracts;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>Points for the honoured of a month, where they are switched on.</summary>
internal sealed class HonourPoints(PointsSwitch points, IPointEarnings earnings) : IHonourWatcher
{
    public async Task HonouredAsync(
        HonouredFan honoured,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (points.IsOn)
        {
            await earnings.EarnAsync(
                new(
                    honoured.Person,
                    PointKind.IronFan,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"iron-fan:{honoured.Month}:{honoured.Seat}"
                    )
                ),
                now,
                cancel
            );
        }
    }
}
