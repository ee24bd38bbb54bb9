using System.Text;
using System.Text.Json;
using WeChatSimulator.Menus;

namespace WeChatSimulator.Api;

/// <summary>menu/create, get and delete.</summary>
internal static class MenuEndpoints
{
    public static void MapMenu(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/menu/create", CreateAsync);
        api.MapGet("/cgi-bin/menu/get", Get);
        api.MapGet("/cgi-bin/menu/delete", Delete);
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, MenuBoard board)
    {
        try
        {
            var body = await ApiBody.ReadAsync(request);
            if (body?["button"] is not { } sent)
            {
                return ApiResults.Fail(47001);
            }

            var buttons = sent.Deserialize<List<ShownButton>>(SimulatorJson.Wire) ?? [];
            var code = Check(buttons);
            if (code != 0)
            {
                return ApiResults.Fail(code);
            }

            board.Create(sent.DeepClone(), buttons);
            return ApiResults.Ok;
        }
        catch (JsonException)
        {
            return ApiResults.Fail(47001);
        }
    }

    private static IResult Get(MenuBoard board) =>
        board.Sent is { } button
            ? ApiResults.Json(
                new
                {
                    menu = new
                    {
                        button,
                        menuid = board.Conditional.Count == 0 ? (long?)null : board.Id,
                    },
                    conditionalmenu = board.Conditional.Count == 0
                        ? null
                        : board
                            .Conditional.Reverse()
                            .Select(menu => new
                            {
                                button = menu.Buttons,
                                matchrule = menu.Rule,
                                menuid = menu.Id,
                            }),
                }
            )
            : ApiResults.Fail(46003);

    private static IResult Delete(MenuBoard board)
    {
        board.Delete();
        return ApiResults.Ok;
    }

    public static int Check(List<ShownButton> buttons) =>
        buttons.Count is 0 or > 3
            ? 40016
            : buttons.Select(button => CheckTop(button)).FirstOrDefault(code => code != 0);

    private static int CheckTop(ShownButton button)
    {
        if (Encoding.UTF8.GetByteCount(button.Name) is 0 or > 16)
        {
            return 40018;
        }

        if (button.SubButton.Count == 0)
        {
            return CheckAction(button);
        }

        if (button.SubButton.Count > 5)
        {
            return 40023;
        }

        return button.SubButton.Any(sub => Encoding.UTF8.GetByteCount(sub.Name) is 0 or > 60)
            ? 40025
            : button.SubButton.Select(CheckAction).FirstOrDefault(code => code != 0);
    }

    private static int CheckAction(ShownButton button) =>
        button switch
        {
            { Type: null or "" } => 40017,
            { Type: "click", Key: null or "" } or { Key.Length: > 128 } => 40019,
            { Type: "view", Url: null or "" } or { Url.Length: > 1024 } => 40020,
            _ => 0,
        };
}
