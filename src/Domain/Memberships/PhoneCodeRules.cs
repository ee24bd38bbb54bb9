namespace WeChatUnion.Domain.Memberships;

/// <summary>How many codes are sent in one Shanghai day. The number is typed, so it may be anybody's.</summary>
public sealed record PhoneCodeRules
{
    public int PerPhonePerDay { get; init; } = 3;

    public int PerPersonPerDay { get; init; } = 5;

    public int PerAddressPerDay { get; init; } = 300;
}
