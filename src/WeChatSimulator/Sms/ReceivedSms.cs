namespace WeChatSimulator.Sms;

/// <summary>A text message as the page shows it: what it says, and of the phone only enough to tell two apart.</summary>
internal sealed record ReceivedSms(
    DateTimeOffset At,
    string MaskedPhone,
    string TemplateId,
    IReadOnlyList<string> Params
);
