namespace WeChatUnion.Gateway.IronFans;

/// <summary>Addresses of the room's pages.</summary>
internal static class FanPaths
{
    public const string Own = "/m/iron-fans";
    public const string Object = $"{Own}/objections";
}
