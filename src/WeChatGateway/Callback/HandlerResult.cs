using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Callback;

/// <summary>What became of a handler: its answer, or the exception that ended it.</summary>
public readonly record struct HandlerResult(ChatAnswer? Answer, Exception? Error);
