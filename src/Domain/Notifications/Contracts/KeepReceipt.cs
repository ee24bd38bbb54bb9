using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>
/// What WeChat reports of a message it had accepted. Kept first and matched afterwards: the report may
/// come before our own record of the message's id.
/// </summary>
/// <param name="AppId">The app it was sent by.</param>
/// <param name="MessageId">WeChat's msgid.</param>
/// <param name="Failure">Null when it was delivered; else WeChat's words or code, at most 100 characters.</param>
/// <param name="At">Now.</param>
public sealed record KeepReceipt(string AppId, string MessageId, string? Failure, DateTimeOffset At)
    : IHotWrite;
