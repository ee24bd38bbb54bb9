using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>What a room wants said in WeChat. Added to the caller's unit of work, sent after its save.</summary>
public interface IOutbox
{
    /// <param name="text">What the fan reads: Simplified Chinese, numbers masked.</param>
    /// <param name="dedupeKey">The same key is sent once, whatever is repeated.</param>
    void AddText(FanIdentity fan, string text, string dedupeKey);
}
