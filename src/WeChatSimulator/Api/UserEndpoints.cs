using WeChatSimulator.Fans;

namespace WeChatSimulator.Api;

/// <summary>user/info. Nickname and picture are empty, as WeChat has it since the end of 2021.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api) =>
        api.MapGet("/cgi-bin/user/info", Info);

    private static IResult Info(HttpContext context, string? openid, FanBook fans)
    {
        var account = CallerFilter.CallerOf(context);
        if (fans.FindAt(account, openid) is not { } fan)
        {
            return ApiResults.Fail(40003);
        }

        if (fan.FollowedAt is not { } followedAt)
        {
            return ApiResults.Json(
                new
                {
                    subscribe = 0,
                    openid,
                    unionid = fan.UnionId,
                }
            );
        }

        return ApiResults.Json(
            new
            {
                subscribe = 1,
                openid,
                language = "zh_CN",
                subscribe_time = followedAt.ToUnixTimeSeconds(),
                unionid = fan.UnionId,
                remark = "",
                groupid = 0,
                tagid_list = Array.Empty<int>(),
                subscribe_scene = fan.Scene is null ? "ADD_SCENE_SEARCH" : "ADD_SCENE_QR_CODE",
                qr_scene = 0,
                qr_scene_str = fan.Scene ?? "",
            }
        );
    }
}
