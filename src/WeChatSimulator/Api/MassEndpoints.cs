using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WeChatSimulator.Fans;
using WeChatSimulator.Mass;
using WeChatSimulator.Tags;

namespace WeChatSimulator.Api;

/// <summary>message/mass: shown on the followers' phones at once, and MASSSENDJOBFINISH follows.</summary>
internal static class MassEndpoints
{
    private static readonly int[] RealSpeeds = [80, 60, 45, 30, 10];

    public static void MapMass(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/message/mass/sendall", SendAsync);
        api.MapPost("/cgi-bin/message/mass/send", SendAsync);
        api.MapPost("/cgi-bin/message/mass/preview", PreviewAsync);
        api.MapPost("/cgi-bin/message/mass/get", StateAsync);
        api.MapPost("/cgi-bin/message/mass/delete", DeleteAsync);
        api.MapPost(
            "/cgi-bin/message/mass/speed/get",
            (MassBook book) =>
                ApiResults.Json(new { speed = book.Speed, realspeed = RealSpeeds[book.Speed] })
        );
        api.MapPost("/cgi-bin/message/mass/speed/set", SetSpeedAsync);
    }

    private static async Task<IResult> SendAsync(
        HttpContext http,
        MassBook book,
        FanBook fans,
        TagBook tags,
        MassPhones phones,
        MassAllowance allowance
    )
    {
        var body = await ApiBody.ReadAsync(http.Request);
        var clientId = body?.Text("clientmsgid");
        if (book.EarlierOf(clientId) is { } earlier)
        {
            // Looked at first: the draft of the earlier sending is gone by now.
            return Repeated(earlier);
        }

        var code =
            body is null ? 47001
            : clientId is not null && Encoding.UTF8.GetByteCount(clientId) > 64 ? 45067
            : body["touser"] is JsonArray named && FaultOf(named) is not 0 and var fault ? fault
            : phones.Check(body);
        if (code != 0)
        {
            return ApiResults.Fail(code);
        }

        var openIds = (body!["touser"] as JsonArray)?.Select(one => one!.ToString()).ToHashSet();
        var followers = fans.All.Where(fan => fan.FollowedAt is not null && !fan.IsBlacklisted);
        var wanted =
            openIds is not null ? followers.Where(fan => openIds.Contains(fan.OpenId)).ToList()
            : TagOf(body) is { } tag ? tags.Bearers(tag, followers)
            : followers.ToList();
        var to = allowance.Take(wanted);
        if (wanted.Count > 0 && to.Count == 0)
        {
            return ApiResults.Fail(45028);
        }

        var (id, isRepeat) = book.Accept(clientId);
        if (isRepeat)
        {
            return Repeated(id);
        }

        phones.Show(CallerFilter.CallerOf(http), to, body, id, openIds?.Count ?? wanted.Count);
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "send job submission success",
                msg_id = id,
                msg_data_id = body.Text("msgtype") is "mpnews" ? id + 1 : (long?)null,
            }
        );
    }

    private static int FaultOf(JsonArray openIds) =>
        openIds.Count is < 2 or > 10_000 ? 40130
        : openIds.Any(one => one?.GetValueKind() is not JsonValueKind.String) ? 40003
        : 0;

    private static IResult Repeated(long earlier) =>
        ApiResults.Json(
            new
            {
                errcode = 45065,
                errmsg = "clientmsgid exist",
                msg_id = earlier,
            }
        );

    /// <summary>The tag whose bearers are meant; null for everybody.</summary>
    private static int? TagOf(JsonObject body) =>
        body["filter"] is JsonObject filter
        && filter.Text("is_to_all") is not "true"
        && int.TryParse(filter.Text("tag_id"), CultureInfo.InvariantCulture, out var tag)
            ? tag
            : null;

    private static async Task<IResult> PreviewAsync(
        HttpContext http,
        FanBook fans,
        MassPhones phones
    )
    {
        if (await ApiBody.ReadAsync(http.Request) is not { } body)
        {
            return ApiResults.Fail(47001);
        }

        var name = body.Text("towxname");
        var fan = name is null
            ? fans.Find(body.Text("touser"))
            : fans.All.FirstOrDefault(one => one.Nickname == name);
        var code =
            fan is null ? 40003
            : fan.FollowedAt is null ? 43004
            : phones.Check(body);
        if (code != 0)
        {
            return ApiResults.Fail(code);
        }

        phones.Preview(CallerFilter.CallerOf(http), fan!, body);
        return ApiResults.Ok;
    }

    private static async Task<IResult> StateAsync(HttpRequest request, MassBook book)
    {
        var id = await IdOfAsync(request);
        return book.StateOf(id) is { } state
            ? ApiResults.Json(new { msg_id = id, msg_status = state })
            : ApiResults.Fail(40097);
    }

    private static async Task<IResult> DeleteAsync(HttpRequest request, MassBook book) =>
        book.Delete(await IdOfAsync(request)) ? ApiResults.Ok : ApiResults.Fail(40097);

    private static async Task<IResult> SetSpeedAsync(HttpRequest request, MassBook book)
    {
        var body = await ApiBody.ReadAsync(request);
        if (
            !int.TryParse(body?.Text("speed"), CultureInfo.InvariantCulture, out var speed)
            || speed is < 0 or > 4
        )
        {
            return ApiResults.Fail(45083);
        }

        book.Speed = speed;
        return ApiResults.Ok;
    }

    private static async Task<long> IdOfAsync(HttpRequest request)
    {
        var body = await ApiBody.ReadAsync(request);
        return long.TryParse(body?.Text("msg_id"), CultureInfo.InvariantCulture, out var id)
            ? id
            : 0;
    }
}
