namespace WeChatUnion.Domain.Kernel;

/// <summary>A row carried another version than the one that was read: read again and decide anew.</summary>
public sealed class StaleVersionException(Exception inner)
    : Exception("The row changed since it was read.", inner);
