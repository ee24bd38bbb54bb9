namespace WeChatUnion.Domain.Cards.Codes;

/// <summary>Remembers which codes were shown to staff, at once and apart from the caller's unit of work.</summary>
public interface ICodeUses
{
    /// <summary>Takes note of a use. However many staff look at the same moment, one of them is the first.</summary>
    /// <returns>When a code of the same binding was used in the minute before; null for the first.</returns>
    Task<DateTimeOffset?> TakeAsync(
        CardCodeContent code,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
