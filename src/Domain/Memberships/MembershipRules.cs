namespace WeChatUnion.Domain.Memberships;

/// <summary>Settings of the room, section <c>Memberships</c>.</summary>
public sealed record MembershipRules
{
    /// <summary>转会: a union that says nothing for so many days has agreed.</summary>
    public int SilentDays { get; init; } = 10;

    /// <summary>入会: working days the unit and the union above have each.</summary>
    public int ReviewDays { get; init; } = 3;

    /// <summary>A draft is forgotten then.</summary>
    public int DraftDays { get; init; } = 30;

    /// <summary>
    /// Documents one network address may enter in a day. More than wrong tries of binding: a whole shift joins from the
    /// dormitory's one address.
    /// </summary>
    public int DocumentsPerAddressPerDay { get; init; } = 300;

    public PhoneCodeRules PhoneCodes { get; init; } = new();

    public bool AreUsable =>
        this
            is {
                SilentDays: >= 1 and <= 60,
                ReviewDays: >= 1 and <= 30,
                DraftDays: >= 1 and <= 90,
                DocumentsPerAddressPerDay: >= 1,
                PhoneCodes: { PerPhonePerDay: >= 1, PerPersonPerDay: >= 1, PerAddressPerDay: >= 1 }
            };
}
