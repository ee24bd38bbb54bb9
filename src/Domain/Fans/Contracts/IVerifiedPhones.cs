namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Phone numbers WeChat confirmed.</summary>
public interface IVerifiedPhones
{
    /// <summary>The latest of the person behind this identity, whichever of his apps it was confirmed in; null when none.</summary>
    Task<ConfirmedPhone?> FindAsync(FanIdentity fan, CancellationToken cancel);
}
