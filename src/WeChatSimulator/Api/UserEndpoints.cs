using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;
using WeChatSimulator.Tags;

namespace WeChatSimulator.Api;

/// <summary>user/* and changeopenid. Nickname and picture are empty, as WeChat has it since the end of 2021.</summary>
internal static class UserEndpoints
{
    private const int MostAtOnce = 100;
    private const int LongestRemark = 29;

    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cgi-bin/user/get", List);
        api.MapGet("/cgi-bin/user/info", Info);
        api.MapPost("/cgi-bin/user/info/batchget", BatchAsync);
        api.MapPost("/cgi-bin/user/info/updateremark", RemarkAsync);
        api.MapPost("/cgi-bin/changeopenid", ChangeAsync);
    }

    private static IResult List(
        [FromQuery(Name = "next_openid")] string? after,
        FanBook fans,
        IOptions<SimulatorOptions> options
    ) =>
        FanPages.Page(
            [.. fans.All.Where(fan => fan.FollowedAt is not null).Select(fan => fan.OpenId)],
            after,
            options.Value.LargestPage
        );

    private static IResult Info(HttpContext http, string? openid, FanBook fans, TagBook tags) =>
        fans.FindAt(CallerFilter.CallerOf(http), openid) is { } fan
            ? ApiResults.Json(View(fan, openid!, tags))
            : ApiResults.Fail(40003);

    private static async Task<IResult> BatchAsync(HttpContext http, FanBook fans, TagBook tags)
    {
        var wanted = (await ApiBody.ReadAsync(http.Request))?["user_list"] as JsonArray ?? [];
        if (wanted.Count is 0 or > MostAtOnce)
        {
            return ApiResults.Fail(40032);
        }

        var account = CallerFilter.CallerOf(http);
        var openIds = wanted.Select(one => (one as JsonObject)?.Text("openid")).ToList();
        return openIds.Any(openId => fans.FindAt(account, openId) is null)
            ? ApiResults.Fail(40003)
            : ApiResults.Json(
                new
                {
                    user_info_list = openIds.Select(openId =>
                        View(fans.FindAt(account, openId)!, openId!, tags)
                    ),
                }
            );
    }

    private static async Task<IResult> RemarkAsync(HttpContext http, FanBook fans)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        if (fans.FindAt(CallerFilter.CallerOf(http), body?.Text("openid")) is not { } fan)
        {
            return ApiResults.Fail(body is null ? 47001 : 40003);
        }

        var remark = body!.Text("remark") ?? string.Empty;
        if (remark.Length > LongestRemark)
        {
            return ApiResults.Fail(40097);
        }

        fan.Remark = remark;
        return ApiResults.Ok;
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        FanBook fans,
        SimulatedAccounts accounts
    )
    {
        var body = await ApiBody.ReadAsync(http.Request);
        var former = accounts.Find(body?.Text("from_appid"));
        var openIds = (body?["openid_list"] as JsonArray ?? []).Select(one => $"{one}").ToList();
        if (former is null || openIds.Count is 0 or > MostAtOnce)
        {
            return ApiResults.Fail(former is null ? 40013 : 40032);
        }

        var account = CallerFilter.CallerOf(http);
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                result_list = openIds.Select(openId =>
                {
                    var fan = fans.FindAt(former, openId);
                    return new
                    {
                        ori_openid = openId,
                        new_openid = fan?.OpenIdAt(account),
                        err_msg = fan is null ? "ori_openid error" : "ok",
                    };
                }),
            }
        );
    }

    private static object View(Fan fan, string openid, TagBook tags)
    {
        if (fan.FollowedAt is not { } followedAt)
        {
            return new
            {
                subscribe = 0,
                openid,
                unionid = fan.UnionId,
            };
        }

        var tagIds = tags.Of(fan);
        return new
        {
            subscribe = 1,
            openid,
            language = "zh_CN",
            subscribe_time = followedAt.ToUnixTimeSeconds(),
            unionid = fan.UnionId,
            remark = fan.Remark,
            groupid = tagIds is [var first, ..] ? first : 0,
            tagid_list = tagIds,
            subscribe_scene = fan.Scene is null ? "ADD_SCENE_SEARCH" : "ADD_SCENE_QR_CODE",
            qr_scene = uint.TryParse(fan.Scene, out var number) ? number : 0,
            qr_scene_str = number == 0 ? fan.Scene ?? "" : "",
        };
    }
}
