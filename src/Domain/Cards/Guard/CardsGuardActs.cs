using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Guard;

/// <summary>
/// Attacks know no districts, and an alarm holds digests and counts alone: whoever has the right
/// anywhere sees all.
/// </summary>
public static class CardsGuardActs
{
    public static readonly StaffAct Read = new(
        "cards.alarms",
        StaffRole.Editor,
        StaffRole.Administrator,
        StaffRole.Auditor
    );

    public static readonly StaffAct Acknowledge = new(
        "cards.acknowledge-alarm",
        StaffRole.Editor,
        StaffRole.Administrator
    );
}
