using WeChatSimulator.Fans;

namespace WeChatSimulator.Api.MiniProgram;

/// <summary>Lets only the mini-program's token pass (48001), and finds its users.</summary>
internal static class MiniProgramCaller
{
    public static RouteGroupBuilder OnlyMiniProgram(this RouteGroupBuilder api)
    {
        api.AddEndpointFilter(
            async (context, next) =>
                CallerFilter.CallerOf(context.HttpContext).IsMiniProgram
                    ? await next(context)
                    : ApiResults.Fail(48001)
        );
        return api;
    }

    /// <summary>By the OpenId at the mini-program alone.</summary>
    public static Fan? FindUser(this FanBook fans, string? openId) =>
        fans.Find(openId) is { } fan && fan.MiniProgramOpenId == openId ? fan : null;
}
