using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;

namespace WeChatUnion.Gateway.Subsidies.Seasons;

/// <summary>A season as its form has it: text where people type, days where the clock has instants. The use case judges what it says.</summary>
public sealed class SeasonSheet
{
    private static readonly char[] Marks = ['、', '，', ',', '；', ';', '\n', '\r', ' ', '\u3000'];

    private SeasonSheet(SeasonDetail season)
    {
        var (rules, windows) = (season.Rules, season.Windows);
        Rules = rules;
        Name = season.Line.Name;
        (ApplyFrom, ApplyLast) = (
            SeasonDays.First(windows.ApplyFrom),
            SeasonDays.Last(windows.ApplyUntil)
        );
        (ResubmitLast, PayLast) = (
            SeasonDays.Last(windows.ResubmitUntil),
            SeasonDays.Last(windows.PayUntil)
        );
        (TicketFrom, TicketTo) = (SeasonDays.Of(rules.TicketFrom), SeasonDays.Of(rules.TicketTo));
        JoinedBy = rules.JoinedBy is { } day ? SeasonDays.Of(day) : null;
        Budget = Yuan(season.BudgetCents);
        Tiers = [.. rules.Tiers.Select(TierRow.Of)];
        Places = [.. rules.Places.Select(PlaceRow.Of)];
        (Arrivals, LocalAreas) = (
            SeasonWords.List(rules.Arrivals),
            SeasonWords.List(rules.LocalAreas)
        );
        (Modes, KinTies) = ([.. rules.Modes], [.. rules.KinTies]);
        Promise = rules.Promise;
    }

    public static SeasonSheet Of(SeasonDetail season) => new(season);

    public string Name { get; set; }

    public DateTime? ApplyFrom { get; set; }

    public DateTime? ApplyLast { get; set; }

    public DateTime? ResubmitLast { get; set; }

    public DateTime? PayLast { get; set; }

    public DateTime? TicketFrom { get; set; }

    public DateTime? TicketTo { get; set; }

    public DateTime? JoinedBy { get; set; }

    public string Budget { get; set; }

    public List<TierRow> Tiers { get; }

    public List<PlaceRow> Places { get; }

    public string Arrivals { get; set; }

    public string LocalAreas { get; set; }

    public HashSet<TravelMode> Modes { get; }

    public HashSet<Kin> KinTies { get; }

    public string Promise { get; set; }

    /// <summary>The figures and switches, as they are bound; lists and days come from above.</summary>
    public SeasonRules Rules { get; set; }

    /// <summary>What the form asks for, as far as it can be read.</summary>
    public Outcome<ChangeSeasonRequest> Read(SeasonId id, int seen)
    {
        if (
            SeasonDays.Start(ApplyFrom) is not { } from
            || SeasonDays.End(ApplyLast) is not { } until
            || SeasonDays.End(ResubmitLast) is not { } resubmit
            || SeasonDays.End(PayLast) is not { } pay
            || SeasonDays.Day(TicketFrom) is not { } first
            || SeasonDays.Day(TicketTo) is not { } last
        )
        {
            return SeasonPageRefusals.DaysNeeded;
        }
        if (Cents(Budget) is not { } budget)
        {
            return SeasonPageRefusals.BudgetUnreadable;
        }
        if (Tiers.Any(tier => Cents(tier.Amount) is null))
        {
            return SeasonRuleRefusals.TierAmount;
        }
        var places = Places.Where(place => !place.IsEmpty).ToList();
        if (places.DistinctBy(place => place.Region.Trim()).Count() < places.Count)
        {
            return SeasonRuleRefusals.Places;
        }
        var rules = Rules with
        {
            TicketFrom = first,
            TicketTo = last,
            JoinedBy = SeasonDays.Day(JoinedBy),
            Tiers = [.. Tiers.Select(tier => tier.Read())],
            Places = places.ToDictionary(place => place.Region.Trim(), place => Names(place.Names)),
            Arrivals = Names(Arrivals),
            LocalAreas = Names(LocalAreas),
            Modes = [.. Modes.Order()],
            KinTies = [.. KinTies.Order()],
            Promise = Promise.Trim(),
        };
        return new ChangeSeasonRequest(
            id,
            seen,
            Name.Trim(),
            new(from, until, resubmit, pay),
            rules,
            budget
        );
    }

    internal static IReadOnlyList<string> Names(string text) =>
        text.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>In fen; null: no amount, or one with thirds of a fen.</summary>
    internal static long? Cents(string yuan) =>
        decimal.TryParse(
            yuan.Replace(",", "", StringComparison.Ordinal).Trim(),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var amount
        )
        && amount is >= 0 and < 1_000_000_000_000m
        && amount * 100 == decimal.Truncate(amount * 100)
            ? (long)(amount * 100)
            : null;

    internal static string Yuan(long cents) =>
        (cents / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
