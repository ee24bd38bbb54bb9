using WeChatUnion.Domain.Cards.Guard;

namespace WeChatUnion.Domain.Cards;

/// <summary>Settings of the room, section <c>Cards</c>. Limits count wrong tries in one Shanghai day.</summary>
public sealed record CardRules
{
    public WrongTryLimits WrongTriesPerDay { get; init; } = new();

    /// <summary>Codes that are none, one account of the console may show in a day.</summary>
    public int WrongCodesPerDay { get; init; } = 50;

    public GuardRules Guard { get; init; } = new();

    /// <summary>
    /// A typed phone is shown to be one's own by a code. False: who knows a member's phone and the end of his ID number can
    /// bind his card.
    /// </summary>
    public bool ProveTypedPhone { get; init; } = true;

    public TakeOverRules TakeOver { get; init; } = new();

    /// <summary>Version of the text a person agrees to before typing anything.</summary>
    public string ConsentVersion { get; init; } = "2026-11";
}
