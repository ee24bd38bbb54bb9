namespace WeChatUnion.Domain.Cards.Codes;

/// <summary>Makes codes nobody else can make, and which tell nothing, not even that two are of one card.</summary>
public interface ICardCodeSeal
{
    /// <summary>About 90 characters, letters, digits and <c>-_.</c>; another text each time.</summary>
    Task<string> SealAsync(CardCodeContent content, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Null for whatever we did not make, however it looks.</summary>
    Task<CardCodeContent?> OpenAsync(string? code, DateTimeOffset now, CancellationToken cancel);
}
