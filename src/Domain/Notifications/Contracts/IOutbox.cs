using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>
/// Messages to fans, written in the same save as the change that causes them and sent afterwards.
/// </summary>
public interface IOutbox
{
    /// <summary>A plain message of the chat. It waits for the fan's next act when WeChat lets nothing through.</summary>
    /// <param name="fan">Who reads it.</param>
    /// <param name="text">Plain Simplified Chinese, at most 2048 bytes of UTF-8, no unmasked numbers.</param>
    /// <param name="dedupeKey">At most 96 characters. A second message with the same key is refused by the database.</param>
    void AddText(FanIdentity fan, string text, string dedupeKey);

    /// <summary>A message that may also leave by a template or subscription message, or to the fan's other identity.</summary>
    /// <param name="fan">Who reads it: either identity of the person.</param>
    /// <param name="notice">What it says.</param>
    /// <param name="dedupeKey">At most 96 characters. A second message with the same key is refused by the database.</param>
    void AddNotice(FanIdentity fan, Notice notice, string dedupeKey);
}
