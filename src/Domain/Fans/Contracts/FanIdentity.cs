namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>One WeChat identity: an OpenId means something only together with its app. Prints itself masked.</summary>
public readonly record struct FanIdentity(string AppId, string OpenId)
{
    public override string ToString() =>
        OpenId is { Length: > 8 } ? $"{AppId}/{OpenId[..4]}****" : $"{AppId}/****";
}
