namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>One WeChat identity: an OpenId means something only together with its app.</summary>
public readonly record struct FanIdentity(string AppId, string OpenId)
{
    /// <summary>Enough to recognise a fan in a log, not enough to address one.</summary>
    public override string ToString() =>
        OpenId.Length > 8 ? $"{AppId}/{OpenId[..4]}…{OpenId[^4..]}" : $"{AppId}/…";
}
