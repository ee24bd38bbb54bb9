using Microsoft.Extensions.Options;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Api;

/// <summary>tags/members/getblacklist, batchblacklist and batchunblacklist.</summary>
internal static class BlacklistEndpoints
{
    private const int MostAtOnce = 20;

    public static void MapBlacklist(this IEndpointRouteBuilder api)
    {
        var members = api.MapGroup("/cgi-bin/tags/members");
        members.MapPost("/getblacklist", ListAsync);
        members.MapPost(
            "/batchblacklist",
            (HttpContext http, FanBook fans) => SetAsync(http, fans, true)
        );
        members.MapPost(
            "/batchunblacklist",
            (HttpContext http, FanBook fans) => SetAsync(http, fans, false)
        );
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        FanBook fans,
        IOptions<SimulatorOptions> options
    )
    {
        var body = await ApiBody.ReadAsync(http.Request);
        return FanPages.Page(
            [.. fans.All.Where(fan => fan.IsBlacklisted).Select(fan => fan.OpenId)],
            body?.Text("begin_openid"),
            options.Value.LargestPage
        );
    }

    private static async Task<IResult> SetAsync(HttpContext http, FanBook fans, bool isOn)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        var (code, found) = FanPages.Read(body, CallerFilter.CallerOf(http), fans, MostAtOnce);
        foreach (var fan in found)
        {
            fan.IsBlacklisted = isOn;
        }

        return code == 0 ? ApiResults.Ok : ApiResults.Fail(code);
    }
}
