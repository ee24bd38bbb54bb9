using System.Globalization;
using System.Text.RegularExpressions;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <param name="From">Null: an empty one, where there is none to copy.</param>
public sealed record CopySeasonRequest(SeasonId? From);

/// <summary>A draft like an earlier season, all of its days a year later. Everything of it can be changed.</summary>
public sealed partial class CopySeason(SeasonDesk desk, ISeasonStore seasons)
{
    public async Task<Outcome<SeasonId>> ExecuteAsync(
        StaffActor actor,
        CopySeasonRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await desk.WhyNotAsync(actor, SubsidiesActs.Edit, cancel) is { } refusal)
        {
            return refusal;
        }
        var source = request.From is { } from ? await seasons.FindAsync(from, cancel) : null;
        if (request.From is not null && source is null)
        {
            return StaffRefusals.NotFound;
        }
        var copy = source is null ? Empty(actor, now) : Copy(source, actor);
        seasons.Add(copy);
        return await desk.CloseAsync(actor, SeasonDesk.Copied, copy, now, cancel);
    }

    private static Season Copy(Season source, StaffActor actor)
    {
        var rules = source.ReadRules();
        return Season.Draft(
            NextYear(source.Name),
            source.Windows.NextYear(),
            rules with
            {
                TicketFrom = rules.TicketFrom.AddYears(1),
                TicketTo = rules.TicketTo.AddYears(1),
                JoinedBy = rules.JoinedBy?.AddYears(1),
            },
            source.BudgetCents,
            actor.Id,
            source.Id
        );
    }

    private static Season Empty(StaffActor actor, DateTimeOffset now)
    {
        var day = UnionCalendar.DayOf(now);
        return Season.Draft(
            string.Create(CultureInfo.InvariantCulture, $"{day.Year} 年平安返厦"),
            new(
                UnionCalendar.StartOf(day.AddDays(30)),
                UnionCalendar.StartOf(day.AddDays(60)),
                UnionCalendar.StartOf(day.AddDays(90)),
                UnionCalendar.StartOf(day.AddDays(120))
            ),
            new() { TicketFrom = day.AddDays(10), TicketTo = day.AddDays(50) },
            0,
            actor.Id
        );
    }

    private static string NextYear(string name)
    {
        var next = Year()
            .Replace(
                name,
                year =>
                    (int.Parse(year.Value, CultureInfo.InvariantCulture) + 1).ToString(
                        CultureInfo.InvariantCulture
                    ),
                1
            );
        return next != name ? next
            : name.Length + 3 <= Season.MaxNameLength ? $"{name}（新）"
            : name;
    }

    [GeneratedRegex("20[0-9]{2}")]
    private static partial Regex Year();
}
