namespace WeChatUnion.Infrastructure.Notifications.Sms;

/// <summary>What the operator answers: <c>OK</c>, or why not.</summary>
internal sealed record SmsAnswer(string? Code, string? Message);
