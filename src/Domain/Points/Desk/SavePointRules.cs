using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Points.Desk;

/// <param name="Kinds">Those left out give nothing.</param>
/// <param name="FromDay">The first day they are in force; after today.</param>
/// <param name="Note">Why, 5 to 200 characters; kept in the trail.</param>
public sealed record SavePointRulesRequest(
    int LifeYears,
    IReadOnlyList<PointKindRule> Kinds,
    DateOnly FromDay,
    string Note
);

/// <summary>A further version of what earns points. What was earned before keeps its own end.</summary>
public sealed class SavePointRules(CityDesk city, PointsSwitch points, IPointRulesBook book)
{
    public const int MostPoints = 1000;
    public const int MostYears = 5;

    /// <summary>Days from today; what lies further off is a slip.</summary>
    private const int MostAhead = 366;

    /// <returns>The version.</returns>
    public async Task<Outcome<int>> ExecuteAsync(
        StaffActor actor,
        SavePointRulesRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await city.WhyNotAsync(actor, PointsActs.Rules, cancel) is { } refusal)
        {
            return refusal;
        }
        if (!points.IsOn)
        {
            return PointsRefusals.Off;
        }
        var note = StaffReason.Parse(request.Note);
        if (!note.Succeeded)
        {
            return note.Refusal;
        }
        if (WhyNot(request, UnionCalendar.DayOf(now)) is { } unsound)
        {
            return unsound;
        }
        var version = (await book.AllAsync(cancel)).Max(one => one.Version) + 1;
        var from = UnionCalendar.NumberOf(request.FromDay);
        book.Add(new(version, from, request.LifeYears, request.Kinds));
        return await city.TrySaveAsync(
            actor,
            "points.rules-saved",
            string.Create(CultureInfo.InvariantCulture, $"point-rules:{version}"),
            string.Create(CultureInfo.InvariantCulture, $"{from}"),
            now,
            cancel,
            note.Value
        )
            ? version
            : PointsRefusals.RulesMoved;
    }

    private static Refusal? WhyNot(SavePointRulesRequest asked, DateOnly today) =>
        asked.FromDay <= today || asked.FromDay > today.AddDays(MostAhead)
            ? PointsRefusals.DayInvalid
        : asked.LifeYears is < 0 or > MostYears ? PointsRefusals.LifeInvalid
        : asked.Kinds.DistinctBy(kind => kind.Kind).Count() != asked.Kinds.Count
        || !asked.Kinds.All(IsSound)
            ? PointsRefusals.KindsInvalid
        : null;

    private static bool IsSound(PointKindRule kind) =>
        PointKind.All.Any(one => one.Code == kind.Kind)
        && kind.Points is >= 1 and <= MostPoints
        && kind.PerDay >= kind.Points
        && kind.PerDay <= MostPoints;
}
