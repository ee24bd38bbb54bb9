namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>The WeChat identities of one person.</summary>
public interface IFanIdentities
{
    /// <summary>All identities of whoever stands behind this one, itself included; empty when it is not known.</summary>
    ValueTask<IReadOnlyList<KnownIdentity>> OfSamePersonAsync(
        FanIdentity fan,
        CancellationToken cancel
    );
}
