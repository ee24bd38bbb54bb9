using System.Text.Json;
using System.Text.Json.Nodes;
using WeChatSimulator.Fans;
using WeChatSimulator.Menus;
using WeChatSimulator.Tags;

namespace WeChatSimulator.Api;

/// <summary>menu/addconditional, delconditional and trymatch, and get_current_selfmenu_info.</summary>
internal static class ConditionalMenuEndpoints
{
    private const int MostOutsideHosts = 3;

    public static void MapConditionalMenus(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/menu/addconditional", AddAsync);
        api.MapPost("/cgi-bin/menu/delconditional", DeleteAsync);
        api.MapPost("/cgi-bin/menu/trymatch", TryMatchAsync);
        api.MapGet("/cgi-bin/get_current_selfmenu_info", Current);
    }

    private static async Task<IResult> AddAsync(HttpRequest request, MenuBoard board)
    {
        var body = await ApiBody.ReadAsync(request);
        if (body?["button"] is not { } sent || !TryRead(sent, out var buttons))
        {
            return ApiResults.Fail(47001);
        }

        var rule = body["matchrule"] as JsonObject;
        var match = MatchRule.Of(rule);
        var code =
            board.Sent is null ? 65303
            : match.IsEmpty ? 65304
            : OutsideHosts(buttons) > MostOutsideHosts ? 65316
            : ButtonRules.Check(buttons);
        return code != 0
            ? ApiResults.Fail(code)
            : ApiResults.Json(
                new
                {
                    menuid = board
                        .Add(sent, rule!, match)
                        .ToString(System.Globalization.CultureInfo.InvariantCulture),
                }
            );
    }

    private static async Task<IResult> DeleteAsync(HttpRequest request, MenuBoard board)
    {
        var body = await ApiBody.ReadAsync(request);
        return board.Remove(body?.Text("menuid"))
            ? ApiResults.Ok
            : ApiResults.Fail(body is null ? 47001 : 65301);
    }

    private static async Task<IResult> TryMatchAsync(
        HttpRequest request,
        MenuBoard board,
        FanBook fans,
        TagBook tags
    )
    {
        var user = (await ApiBody.ReadAsync(request))?.Text("user_id");
        var fan = fans.Find(user) ?? fans.All.FirstOrDefault(one => one.Nickname == user);
        if (fan is null || board.Sent is null)
        {
            return ApiResults.Fail(fan is null ? 65309 : 46003);
        }

        return ApiResults.Json(new { button = board.For(fan, tags.Of(fan)) });
    }

    private static IResult Current(MenuBoard board) =>
        ApiResults.Json(
            new
            {
                is_menu_open = board.Sent is null ? 0 : 1,
                selfmenu_info = new { button = Wrapped(board.Sent as JsonArray ?? []) },
            }
        );

    // Here alone sub-buttons are wrapped in an object.
    private static JsonArray Wrapped(JsonArray buttons)
    {
        foreach (var button in buttons.OfType<JsonObject>())
        {
            if (button["sub_button"] is JsonArray { Count: > 0 } subs)
            {
                button["sub_button"] = new JsonObject { ["list"] = subs.DeepClone() };
            }
            else
            {
                button.Remove("sub_button");
            }
        }

        return buttons;
    }

    private static bool TryRead(JsonNode sent, out List<ShownButton> buttons)
    {
        try
        {
            buttons = sent.Deserialize<List<ShownButton>>(SimulatorJson.Wire) ?? [];
            return true;
        }
        catch (JsonException)
        {
            buttons = [];
            return false;
        }
    }

    private static int OutsideHosts(IEnumerable<ShownButton> buttons) =>
        buttons
            .SelectMany(button => button.SubButton.Count > 0 ? button.SubButton : [button])
            .Where(button => button.Type is "view")
            .Select(button =>
                Uri.TryCreate(button.Url, UriKind.Absolute, out var url) ? url.Host : ""
            )
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();
}
