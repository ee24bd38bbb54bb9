using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;

namespace WeChatUnion.Gateway.IronFans.Desk;

/// <summary>Rules as their form has them. The use case judges what it says.</summary>
public sealed class RulesSheet
{
    private RulesSheet() { }

    public List<KindRow> Kinds { get; private init; } = [];

    public int NightFrom { get; set; }

    public int NightUntil { get; set; }

    public int PerMinute { get; set; }

    public int PerNightMinute { get; set; }

    public int Seats { get; set; }

    public int NewcomerSeats { get; set; }

    public int CoolDownMonths { get; set; }

    public static RulesSheet Of(ScoreRules rules) =>
        new()
        {
            Kinds = [.. InteractionKind.All.Select(kind => KindRow.Of(kind, rules.Of(kind.Code)))],
            NightFrom = rules.NightFrom,
            NightUntil = rules.NightUntil,
            PerMinute = rules.PerMinute,
            PerNightMinute = rules.PerNightMinute,
            Seats = rules.Seats,
            NewcomerSeats = rules.NewcomerSeats,
            CoolDownMonths = rules.CoolDownMonths,
        };

    public ScoreRules Read() =>
        new(
            0,
            0,
            [.. Kinds.Where(row => !row.IsOff).Select(row => row.Read())],
            NightFrom,
            NightUntil,
            PerMinute,
            PerNightMinute,
            Seats,
            NewcomerSeats,
            CoolDownMonths
        );
}
