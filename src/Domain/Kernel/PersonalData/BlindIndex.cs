namespace WeChatUnion.Domain.Kernel.PersonalData;

/// <summary>
/// A keyed digest (HMAC-SHA-256, 64 lower-case hex digits) that finds equal values without storing them. The same text gives
/// different digests for different purposes.
/// </summary>
public readonly record struct BlindIndex(string Value)
{
    public override string ToString() => "BlindIndex";
}
