using System.Globalization;
using System.Text.Json.Nodes;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Api;

/// <summary>datacube: one invented line a day, with WeChat's limits on the span.</summary>
internal static class DataCubeEndpoints
{
    private static readonly (string Name, int Days, string[] Fields)[] Sets =
    [
        ("getusersummary", 7, ["user_source", "new_user", "cancel_user"]),
        ("getusercumulate", 7, ["cumulate_user"]),
        ("getarticlesummary", 1, ["int_page_read_user", "int_page_read_count"]),
        ("getarticletotal", 1, []),
        ("getuserread", 3, ["int_page_read_user", "int_page_read_count"]),
        ("getuserreadhour", 1, ["ref_hour", "int_page_read_user", "int_page_read_count"]),
        ("getusershare", 7, ["share_scene", "share_count", "share_user"]),
        ("getusersharehour", 1, ["ref_hour", "share_scene", "share_count", "share_user"]),
        ("getupstreammsg", 7, ["msg_type", "msg_user", "msg_count"]),
        ("getupstreammsghour", 1, ["ref_hour", "msg_type", "msg_user", "msg_count"]),
        ("getupstreammsgweek", 30, ["msg_type", "msg_user", "msg_count"]),
        ("getupstreammsgmonth", 30, ["msg_type", "msg_user", "msg_count"]),
        ("getupstreammsgdist", 15, ["count_interval", "msg_user"]),
        ("getupstreammsgdistweek", 30, ["count_interval", "msg_user"]),
        ("getupstreammsgdistmonth", 30, ["count_interval", "msg_user"]),
        ("getinterfacesummary", 30, ["callback_count", "fail_count", "max_time_cost"]),
        ("getinterfacesummaryhour", 1, ["ref_hour", "callback_count", "max_time_cost"]),
    ];

    public static void MapDataCube(this IEndpointRouteBuilder api)
    {
        foreach (var (name, days, fields) in Sets)
        {
            api.MapPost(
                "/datacube/" + name,
                (HttpRequest request, FanBook fans, TimeProvider time) =>
                    AnswerAsync(request, days, fields, fans, time)
            );
        }
    }

    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        int days,
        string[] fields,
        FanBook fans,
        TimeProvider time
    )
    {
        var body = await ApiBody.ReadAsync(request);
        if (DayOf(body, "begin_date") is not { } begin || DayOf(body, "end_date") is not { } end)
        {
            return ApiResults.Fail(61500);
        }

        var today = DateOnly.FromDateTime(
            time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime
        );
        if (end < begin || end.DayNumber - begin.DayNumber >= days || end >= today)
        {
            return ApiResults.Fail(61501);
        }

        var following = fans.All.Count(fan => fan.FollowedAt is not null);
        var list = new JsonArray();
        for (var day = begin; day <= end; day = day.AddDays(1))
        {
            var line = new JsonObject
            {
                ["ref_date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            };
            foreach (var field in fields)
            {
                line[field] = field switch
                {
                    "cumulate_user" => following,
                    "ref_hour" => 1200,
                    "share_scene" or "msg_type" or "count_interval" => 1,
                    "user_source" or "fail_count" or "cancel_user" => 0,
                    _ => day.Day,
                };
            }

            list.Add((JsonNode)line);
        }

        return ApiResults.Json(new { list });
    }

    private static DateOnly? DayOf(JsonObject? body, string name) =>
        DateOnly.TryParseExact(
            body?.Text(name),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
