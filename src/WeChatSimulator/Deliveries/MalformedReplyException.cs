namespace WeChatSimulator.Deliveries;

/// <summary>WeChat would not accept this reply; the message says why.</summary>
internal sealed class MalformedReplyException(string reason) : Exception(reason);
