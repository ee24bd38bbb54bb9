using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>Told when a member has signed in to a campaign, for what another room makes of it.</summary>
public interface ISignInWatcher
{
    /// <summary>Told several times of one day. Takes effect at once, apart from the caller's unit of work.</summary>
    Task SeeAsync(FanIdentity fan, DateTimeOffset now, CancellationToken cancel);
}
