namespace WeChatUnion.Infrastructure.Notifications.Sms;

/// <summary>What is posted to the operator. Order of <see cref="Params"/>: as the kind declares them.</summary>
internal sealed record SmsRequest(
    string AppKey,
    string Key,
    string Phone,
    string SignName,
    string TemplateId,
    IReadOnlyList<string> Params
);
