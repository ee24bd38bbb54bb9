namespace WeChatUnion.Domain.Subsidies;

/// <summary>档: how much is paid for a way home, by where it begins.</summary>
/// <param name="Code">At most 16 of lower-case ASCII.</param>
/// <param name="Title">福建省外（四档）</param>
/// <param name="Regions">Names as the form offers them: 湖南省, 福建省龙岩市.</param>
/// <param name="AmountCents">In fen.</param>
public sealed record Tier(
    string Code,
    string Title,
    IReadOnlyList<string> Regions,
    long AmountCents
);
