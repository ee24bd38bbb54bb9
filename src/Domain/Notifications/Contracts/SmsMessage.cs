using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>One text message. It may carry a code, and so prints nothing of itself.</summary>
/// <param name="Key">The same for a repeat of the same message, at most 64 characters; the operator may drop a second one.</param>
/// <param name="Values">One for each of the kind's parameters.</param>
public sealed record SmsMessage(
    SmsKind Kind,
    PhoneNumber Phone,
    IReadOnlyDictionary<string, string> Values,
    string Key
)
{
    public override string ToString() => $"{nameof(SmsMessage)} {Kind.Name}";
}
