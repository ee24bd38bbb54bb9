using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>What staff do with cards. Maker and checker are different people: the use cases see to it.</summary>
public static class CardsActs
{
    /// <summary>Search, detail with history, and the lists of what waits.</summary>
    public static readonly StaffAct Read = new(
        "cards.read",
        StaffRole.Administrator,
        StaffRole.Editor,
        StaffRole.Reviewer,
        StaffRole.Auditor
    );

    public static readonly StaffAct RequestUnbind = new("cards.unbind-request", StaffRole.Editor);

    public static readonly StaffAct ConfirmUnbind = new(
        "cards.unbind-confirm",
        StaffRole.Reviewer,
        StaffRole.Administrator
    );

    /// <summary>补卡, 挂失 and its end.</summary>
    public static readonly StaffAct Replace = new("cards.replace", StaffRole.Editor);

    public static readonly StaffAct TakeOverAtCounter = new(
        "cards.takeover-counter",
        StaffRole.Editor
    );

    public static readonly StaffAct ConfirmTakeOver = new(
        "cards.takeover-confirm",
        StaffRole.Reviewer,
        StaffRole.Administrator
    );

    public static readonly StaffAct SettlePhones = new("cards.phone-reports", StaffRole.Editor);

    /// <summary>The whole number of one card, with a reason.</summary>
    public static readonly StaffAct Reveal = new(
        "cards.reveal",
        StaffRole.Administrator,
        StaffRole.Editor,
        StaffRole.Reviewer
    );
}
