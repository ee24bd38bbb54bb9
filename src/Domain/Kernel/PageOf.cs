namespace WeChatUnion.Domain.Kernel;

/// <summary>One page of a list and the size of the whole.</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Items, long Total);
