using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;

namespace WeChatUnion.Gateway.Lotteries.Desk;

/// <summary>Which public values a draw may wait for, as early as its window lets it.</summary>
internal static class BeaconPlan
{
    /// <summary>Both again: from the sources chosen, after this closing. Issues only a calendar numbers are typed.</summary>
    public static DrawTerms After(DateTimeOffset closesAt, DrawTerms terms)
    {
        var beacon = Next(terms.Beacon, closesAt + ScheduledDraw.BeforeBeacon);
        return new(beacon, Next(terms.Fallback, beacon.Due + ScheduledDraw.BeaconPatience));
    }

    /// <summary>The choice's source, soonest from this moment on; what stood for that time already stays.</summary>
    public static BeaconChoice Next(BeaconChoice choice, DateTimeOffset from)
    {
        if (BeaconSource.Find(choice.Source) is not { } source)
        {
            return choice;
        }
        var (issue, due) = source.NextAfter(from);
        return due == choice.Due && issue.Length == 0
            ? choice
            : choice with
            {
                Issue = issue,
                Due = due,
            };
    }

    /// <summary>At another time: a round goes with it, an issue somebody looked up stays.</summary>
    public static BeaconChoice At(BeaconChoice choice, DateTimeOffset due)
    {
        if (choice.Source != BeaconSource.Drand.Name)
        {
            return choice with { Due = due };
        }
        var (round, known) = BeaconSource.Drand.NextAfter(due);
        return choice with { Issue = round, Due = known };
    }
}
