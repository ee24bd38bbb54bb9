namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Sessions of the mini-program.</summary>
public interface ISessionDirectory
{
    /// <summary>Whose session it is; null when it has ended, has expired or never was.</summary>
    Task<FanIdentity?> FindFanAsync(
        MiniProgramSessionId id,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
