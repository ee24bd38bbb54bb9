using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Rules;

/// <summary>Rules somebody wrote, before they score anything.</summary>
public static class RulesCheck
{
    public const int MostPoints = 1000;
    public const int MostMonthPoints = 10_000;
    public const int MostPerMinute = 60;
    public const int MostSeats = 100;
    public const int MostCoolDown = 24;

    private const int HoursOfDay = 24;

    /// <summary>Why they cannot score a month; null: they can.</summary>
    public static Refusal? WhyNot(ScoreRules rules) =>
        !rules.Kinds.All(IsSound)
        || rules.Kinds.DistinctBy(kind => kind.Kind).Count() != rules.Kinds.Count
            ? IronFansRefusals.KindsInvalid
        : rules.Kinds.Count == 0 ? IronFansRefusals.KindsInvalid
        : rules.NightFrom < 0 || rules.NightUntil > HoursOfDay || rules.NightFrom > rules.NightUntil
            ? IronFansRefusals.NightInvalid
        : rules.PerMinute is < 1 or > MostPerMinute
        || rules.PerNightMinute < 1
        || rules.PerNightMinute > rules.PerMinute
            ? IronFansRefusals.BurstInvalid
        : rules.Seats is < 1 or > MostSeats
        || rules.NewcomerSeats < 0
        || rules.NewcomerSeats > rules.Seats
            ? IronFansRefusals.SeatsInvalid
        : rules.CoolDownMonths is < 0 or > MostCoolDown ? IronFansRefusals.CoolDownInvalid
        : null;

    /// <summary>64 hex digits over all that is decided in them; version and first month are not.</summary>
    public static string DigestOf(ScoreRules rules)
    {
        var text = new StringBuilder();
        foreach (var kind in rules.Kinds.OrderBy(kind => kind.Kind))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{kind.Kind}:{string.Join(',', kind.Steps)}:{kind.MonthPoints}:{kind.IsQuality}|"
            );
        }
        text.Append(
            CultureInfo.InvariantCulture,
            $"{rules.NightFrom}-{rules.NightUntil}|{rules.PerMinute}|{rules.PerNightMinute}|{rules.Seats}|{rules.NewcomerSeats}|{rules.CoolDownMonths}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}")));
    }

    private static bool IsSound(KindRule kind) =>
        InteractionKind.All.Any(one => one.Code == kind.Kind)
        && kind.Steps.Count is >= 1 and <= KindRule.MaxSteps
        && kind.Steps.All(step => step is >= 1 and <= MostPoints)
        && kind.MonthPoints is >= 1 and <= MostMonthPoints;
}
