namespace WeChatUnion.Domain.Cards;

/// <summary>Settings of the room, section <c>Cards</c>. Limits count wrong tries in one Shanghai day.</summary>
public sealed record CardRules
{
    public WrongTryLimits WrongTriesPerDay { get; init; } = new();

    public TakeOverRules TakeOver { get; init; } = new();

    /// <summary>Version of the text a person agrees to before typing anything.</summary>
    public string ConsentVersion { get; init; } = "2026-11";
}
