namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>The storage of materials failed: an outage, or an object that is not what was stored. No personal data in it.</summary>
public sealed class MaterialStorageException(string message, Exception? inner = null)
    : IOException(message, inner);
