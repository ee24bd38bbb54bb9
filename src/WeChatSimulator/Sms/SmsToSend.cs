namespace WeChatSimulator.Sms;

/// <summary>What an operator's gateway is posted.</summary>
internal sealed record SmsToSend(
    string? AppKey,
    string? Key,
    string? Phone,
    string? SignName,
    string? TemplateId,
    IReadOnlyList<string>? Params
);
