namespace WeChatUnion.Domain.Kernel;

/// <summary>Which part of a list is asked for, as console tables and APIs ask.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Size">Rows a page, 1 to 100; queries clamp it.</param>
/// <param name="Sort">A column's name as the query documents it; null or unknown: the query's own order.</param>
public sealed record PageRequest(
    int Number = 0,
    int Size = 20,
    string? Sort = null,
    bool Descending = false
)
{
    public const int MaxSize = 100;

    public int Take => Math.Clamp(Size, 1, MaxSize);

    public int Skip => (int)Math.Min((long)Math.Max(Number, 0) * Take, int.MaxValue);
}
