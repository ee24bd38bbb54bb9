namespace WeChatUnion.Domain.Fans.Contracts;

<<<<<<< HEAD
/// <summary>One WeChat identity: an OpenId means something only together with its app. Prints itself masked.</summary>
public readonly record struct FanIdentity(string AppId, string OpenId)
{
    public override string ToString() =>
        OpenId is { Length: > 8 } ? $"{AppId}/{OpenId[..4]}****" : $"{AppId}/****";
=======
/// <summary>One WeChat identity: an OpenId means something only together with its app.</summary>
public readonly record struct FanIdentity(string AppId, string OpenId)
{
    /// <summary>Enough to recognise a fan in a log, not enough to address one.</summary>
    public override string ToString() =>
        OpenId.Length > 8 ? $"{AppId}/{OpenId[..4]}…{OpenId[^4..]}" : $"{AppId}/…";
>>>>>>> main
}
