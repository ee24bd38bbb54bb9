using WeChatSimulator.Accounts;
using WeChatSimulator.Chats;
using WeChatSimulator.Fans;
using WeChatSimulator.Media;
using WeChatSimulator.Menus;
using WeChatSimulator.OAuth;
using WeChatSimulator.QrCodes;

namespace WeChatSimulator.Control;

/// <summary>Everything a fan can do, for the page and for tests. An act answers with the deliveries it caused.</summary>
internal static class FanEndpoints
{
    public static void MapFans(this IEndpointRouteBuilder control)
    {
        control.MapGet("/fans", (FanBook fans) => Answer.Json(fans.All.Select(FanView.Of)));
        control.MapPost(
            "/fans",
            (NewFan body, FanBook fans) =>
                Answer.Json(FanView.Of(fans.Create(body.Nickname, body.OpenId)))
        );

        var fan = control.MapGroup("/fans/{openId}").AddEndpointFilter<KnownFanFilter>();
        fan.MapGet("", (HttpContext http) => Answer.Json(FanView.Of(KnownFanFilter.FanOf(http))));
        fan.MapGet(
            "/chat",
            (HttpContext http, ChatBook chats, SimulatedAccounts all, bool? miniProgram) =>
                Answer.Json(chats.Of(all.Chosen(miniProgram), KnownFanFilter.FanOf(http)).Lines)
        );
        fan.MapPost(
            "/follow",
            async (HttpContext http, SceneOf body, FanActs acts) =>
                Answer.Json(await acts.FollowAsync(KnownFanFilter.FanOf(http), Blank(body.Scene)))
        );
        fan.MapPost(
            "/unfollow",
            async (HttpContext http, SceneOf _, FanActs acts) =>
                Answer.Json(await acts.UnfollowAsync(KnownFanFilter.FanOf(http)))
        );
        fan.MapPost("/scan", ScanAsync);
        fan.MapPost("/tap", TapAsync);
        fan.MapPost(
            "/event",
            async (HttpContext http, OtherEvent body, FanActs acts) =>
                Answer.Json(
                    await acts.OtherAsync(KnownFanFilter.FanOf(http), body.Event, body.Fields ?? [])
                )
        );
        fan.MapPost(
            "/enter-mini-program",
            async (HttpContext http, EnterMiniProgram body, FanActs acts) =>
                Answer.Json(
                    await acts.EnterMiniProgramAsync(
                        KnownFanFilter.FanOf(http),
                        body.SessionFrom ?? "wxapp"
                    )
                )
        );
        fan.MapPost(
            "/code",
            (HttpContext http, CodeToIssue body, CodeMint codes) =>
                Answer.Json(
                    new
                    {
                        code = codes.Issue(KnownFanFilter.FanOf(http), body.Scope ?? "snsapi_base"),
                    }
                )
        );
        MapMessages(fan);
    }

    private static void MapMessages(RouteGroupBuilder fan)
    {
        fan.MapPost(
            "/text",
            async (
                HttpContext http,
                TextToSay body,
                Phone phone,
                SimulatedAccounts all,
                bool? miniProgram
            ) =>
                Answer.Json(
                    await phone.TextAsync(
                        all.Chosen(miniProgram),
                        KnownFanFilter.FanOf(http),
                        body.Content,
                        Blank(body.MenuId)
                    )
                )
        );
        fan.MapPost(
            "/location",
            async (HttpContext http, PlaceToSend body, Phone phone, SimulatedAccounts all) =>
                Answer.Json(
                    await phone.LocationAsync(
                        all.OfficialAccount,
                        KnownFanFilter.FanOf(http),
                        body.Latitude,
                        body.Longitude,
                        body.Label ?? ""
                    )
                )
        );
        fan.MapPost("/photo", SendPhotoAsync);
    }

    private static async Task<IResult> ScanAsync(
        HttpContext http,
        SceneOf body,
        FanActs acts,
        QrBook codes
    )
    {
        var scene = body.Ticket is null ? body.Scene ?? "0" : codes.SceneOf(body.Ticket);
        return scene is null
            ? Answer.Problem(404, "there is no such code, or it has expired")
            : Answer.Json(
                await acts.ScanAsync(KnownFanFilter.FanOf(http), scene, Blank(body.Ticket))
            );
    }

    private static async Task<IResult> TapAsync(
        HttpContext http,
        ButtonToTap body,
        MenuBoard menu,
        FanActs acts
    )
    {
        var button = menu.Leaves.FirstOrDefault(button =>
            body.Key is not null ? button.Key == body.Key
            : body.Url is not null ? button.Url == body.Url
            : button.Name == body.Name
        );
        return button is null
            ? Answer.Problem(404, "the menu has no such button")
            : Answer.Json(await acts.TapAsync(KnownFanFilter.FanOf(http), button));
    }

    private static async Task<IResult> SendPhotoAsync(
        HttpContext http,
        Phone phone,
        SimulatedAccounts all,
        bool? miniProgram
    )
    {
        var type = http.Request.ContentType ?? "";
        if (!type.StartsWith("image/", StringComparison.Ordinal))
        {
            return Answer.Problem(415, "the body is the picture itself, its Content-Type image/…");
        }

        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        return buffer.Length is 0 or > MediaBox.LargestItem
            ? Answer.Problem(413, "a picture has 1 byte to 10 MiB")
            : Answer.Json(
                await phone.PhotoAsync(
                    all.Chosen(miniProgram),
                    KnownFanFilter.FanOf(http),
                    type,
                    buffer.ToArray()
                )
            );
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
