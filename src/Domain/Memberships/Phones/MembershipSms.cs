using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Memberships.Phones;

/// <summary>The text messages of this room.</summary>
public static class MembershipSms
{
    public static SmsKind PhoneCode { get; } = new("membership.phone", ["code", "minutes"]);
}
