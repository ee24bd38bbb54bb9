namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

internal static class ByteOrder
{
    public static IComparer<byte[]> Comparer { get; } =
        Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));
}
