using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans;

public interface IFanStore
{
    /// <summary>The fan of this identity, made and saved at once on the first meeting.</summary>
    Task<Fan> MeetAsync(FanIdentity identity, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Null when nobody of this identity was ever met, or they are erased.</summary>
    Task<Fan?> FindAsync(FanIdentity identity, CancellationToken cancel);
}
