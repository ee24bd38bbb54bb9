namespace WeChatUnion.Gateway.IronFans;

/// <summary>Addresses of the room's pages.</summary>
internal static class FanPaths
{
    public const string Own = "/m/iron-fans";
    public const string Object = $"{Own}/objections";

    /// <summary>铁粉规则.</summary>
    public const string Rules = $"{Own}/rules";

    /// <summary>核对名次.</summary>
    public const string Check = $"{Own}/check";

    /// <summary>历届铁粉.</summary>
    public const string Hall = $"{Own}/hall";

    /// <summary>A month's order, for whoever computes it anew: plain text.</summary>
    /// <param name="month">yyyyMM.</param>
    public static string Order(int month) => $"{Own}/order?month={month}";

    /// <param name="before">yyyyMM: the months before this one.</param>
    public static string HallBefore(int before) => $"{Hall}?before={before}";
}
