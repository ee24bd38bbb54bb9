namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>How long we have known a WeChat identity.</summary>
public interface IFanAges
{
    /// <summary>When it was met first, by a follow or on a page; null when it is not known.</summary>
    Task<DateTimeOffset?> FirstMetAsync(FanIdentity fan, CancellationToken cancel);
}
