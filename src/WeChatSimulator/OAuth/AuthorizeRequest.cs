using WeChatSimulator.Accounts;

namespace WeChatSimulator.OAuth;

/// <summary>Checks the authorize address as WeChat does, order of parameters included.</summary>
internal static class AuthorizeRequest
{
    private static readonly string[] Order =
    [
        "appid",
        "redirect_uri",
        "response_type",
        "scope",
        "state",
    ];

    /// <returns>What is wrong, for the developer; null when nothing is.</returns>
    public static string? FaultOf(HttpRequest request, SimulatedAccount account)
    {
        var query = request.Query;
        var names = request
            .QueryString.Value!.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=')[0])
            .Where(name => Order.Contains(name));
        string state = query["state"].ToString();
        return query switch
        {
            _ when query["appid"] != account.Options.AppId => "appid 不是这个公众号",
            _ when query["response_type"] != "code" => "response_type 应为 code",
            _ when !IsScope(request.Path.Value!, query["scope"].ToString()) => "scope 不正确",
            _ when state.Length > 128 || !state.All(char.IsAsciiLetterOrDigit) =>
                "state 只能是至多 128 位字母和数字",
            _ when !IsWebAddress(query["redirect_uri"]) => "redirect_uri 不正确 (10003)",
            _ when !account.MayAuthorize(query["redirect_uri"].ToString()) =>
                "redirect_uri 的域名与网页授权域名不一致 (10003)",
            _ when !names.SequenceEqual(Order) =>
                "参数缺失或次序不对：appid、redirect_uri、response_type、scope、state",
            _ => null,
        };
    }

    public static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https";

    private static bool IsScope(string path, string scope) =>
        path.EndsWith("/qrconnect", StringComparison.Ordinal)
            ? scope is "snsapi_login"
            : scope is "snsapi_base" or "snsapi_userinfo";
}
