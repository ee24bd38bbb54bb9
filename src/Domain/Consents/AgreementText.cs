namespace WeChatUnion.Domain.Consents;

/// <summary>What a person reads before agreeing. A new wording is a new version and is agreed to anew.</summary>
public sealed record AgreementText
{
    public const int MaxLength = 2000;

    /// <summary>1 to 32 letters, digits, dots and dashes.</summary>
    public string Version { get; init; } = "2026-11";

    /// <summary>1 to 2,000 characters.</summary>
    public string Text { get; init; } = "";

    public bool IsUsable =>
        Version is { Length: > 0 and <= Agreement.MaxVersionLength }
        && Version.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
        && Text is { Length: > 0 and <= MaxLength };
}
