namespace WeChatUnion.Domain.Audit;

/// <param name="About">Id of the person.</param>
/// <param name="Key">Id of the key made for this text.</param>
/// <param name="Text">Encrypted.</param>
public sealed record SealedDetails(Guid About, Guid Key, byte[] Text);
