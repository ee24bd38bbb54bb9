using WeChat.Messages;

namespace WeChat.Replies;

/// <summary>Addresses of a reply.</summary>
/// <param name="ToUserName">The fan's OpenID.</param>
/// <param name="FromUserName">The account's original id (gh_…).</param>
/// <param name="CreateTime">Unix seconds.</param>
public readonly record struct ReplyHeader(string ToUserName, string FromUserName, long CreateTime)
{
    /// <summary>Back to where a message came from.</summary>
    public static ReplyHeader To(InboundMessage message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(message.FromUserName, message.ToUserName, now.ToUnixTimeSeconds());
    }

    public override string ToString() => "ReplyHeader";
}
