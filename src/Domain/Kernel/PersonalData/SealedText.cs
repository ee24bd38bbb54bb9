namespace WeChatUnion.Domain.Kernel.PersonalData;

/// <summary>
/// A personal text (ID number, phone, card number, full name) as it is stored: encrypted, bound to
/// its place. Opened only through <see cref="IPersonalDataVault"/>; prints nothing of itself.
/// </summary>
public sealed class SealedText(byte[] bytes)
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public override string ToString() => "SealedText";
}
