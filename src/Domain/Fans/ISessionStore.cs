namespace WeChatUnion.Domain.Fans;

public interface ISessionStore
{
    Task<MiniProgramSession?> FindAsync(MiniProgramSessionId id, CancellationToken cancel);

    /// <summary>Sessions of the fan that neither ended nor expired, the newest sign-in first.</summary>
    Task<IReadOnlyList<MiniProgramSession>> FindLiveAsync(
        FanId fan,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>
    /// The session of a refresh token, used or not, and the token's generation; null also when its fan was erased.
    /// </summary>
    Task<(MiniProgramSession Session, int Generation)?> FindByTokenAsync(
        string tokenDigest,
        CancellationToken cancel
    );

    void Add(MiniProgramSession session);

    void Add(RefreshToken token);
}
