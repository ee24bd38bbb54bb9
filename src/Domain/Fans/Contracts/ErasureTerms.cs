namespace WeChatUnion.Domain.Fans.Contracts;

/// <param name="Deleted">What goes, in short Simplified Chinese.</param>
/// <param name="Kept">What stays and by which law or running case (PIPL, art. 47), likewise.</param>
public sealed record ErasureTerms(IReadOnlyList<string> Deleted, IReadOnlyList<string> Kept)
{
    public static ErasureTerms None { get; } = new([], []);
}
