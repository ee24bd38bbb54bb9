using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.IronFans.Contracts;

/// <summary>Hears of pages that were served.</summary>
public interface IPageOpens
{
    /// <summary>
    /// Returns at once; it is counted afterwards, once for a person, page and Shanghai day. What is lost on the way, with the process
    /// or under a flood, was a page view.
    /// </summary>
    /// <param name="path">Of our own site, without its query.</param>
    void Tell(FanIdentity fan, string path, DateTimeOffset at);
}
