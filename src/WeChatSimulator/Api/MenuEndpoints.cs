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
            var code = ButtonRules.Check(buttons);
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
}
