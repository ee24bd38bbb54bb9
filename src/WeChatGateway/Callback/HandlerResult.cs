using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Callback;

/// <summary>What became of a handler: its answer, or the exception that ended it.</summary>
public readonly record struct HandlerResult(ChatAnswer? Answer, Exception? Error)
{
    /// <summary>What it read had changed each time it was to be written.</summary>
    public static HandlerResult NeverSettled { get; } =
        new(null, new InvalidOperationException("The state moved in every run."));

    /// <summary>It answered what cannot be said: nothing it did may stay either.</summary>
    public static HandlerResult Unsayable { get; } =
        new(null, new NotSupportedException("The answer cannot be sent."));
}
