using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using WeChatSimulator.Fans;
using WeChatSimulator.Tags;

namespace WeChatSimulator.Api;

/// <summary>tags/* and user/tag/get.</summary>
internal static class TagEndpoints
{
    private const int MostFansAtOnce = 50;

    public static void MapTags(this IEndpointRouteBuilder api)
    {
        var tags = api.MapGroup("/cgi-bin/tags");
        tags.MapGet("/get", List);
        tags.MapPost("/create", CreateAsync);
        tags.MapPost(
            "/update",
            (HttpContext http, TagBook book) =>
                ChangeAsync(http, tag => book.Rename(IdOf(tag, "id"), tag?.Text("name")))
        );
        tags.MapPost(
            "/delete",
            (HttpContext http, TagBook book, FanBook fans) =>
                ChangeAsync(http, tag => book.Delete(IdOf(tag, "id"), fans.All))
        );
        tags.MapPost("/getidlist", TagsOfAsync);
        tags.MapPost(
            "/members/batchtagging",
            (HttpContext http, TagBook book, FanBook fans) => MarkAsync(http, book, fans, true)
        );
        tags.MapPost(
            "/members/batchuntagging",
            (HttpContext http, TagBook book, FanBook fans) => MarkAsync(http, book, fans, false)
        );
        api.MapPost("/cgi-bin/user/tag/get", FansOfAsync);
    }

    private static IResult List(TagBook book, FanBook fans) =>
        ApiResults.Json(
            new
            {
                tags = book.Names.Select(tag => new
                {
                    id = tag.Key,
                    name = tag.Value,
                    count = book.Bearers(tag.Key, fans.All).Count,
                }),
            }
        );

    private static async Task<IResult> CreateAsync(HttpContext http, TagBook book)
    {
        var tag = (await ApiBody.ReadAsync(http.Request))?["tag"] as JsonObject;
        var (code, id) = book.Create(tag?.Text("name"));
        return code != 0
            ? ApiResults.Fail(code)
            : ApiResults.Json(new { tag = new { id, name = tag!.Text("name") } });
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, Func<JsonObject?, int> change)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        return Result(body is null ? 47001 : change(body["tag"] as JsonObject));
    }

    private static async Task<IResult> TagsOfAsync(HttpContext http, TagBook book, FanBook fans)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        return fans.FindAt(CallerFilter.CallerOf(http), body?.Text("openid")) is { } fan
            ? ApiResults.Json(new { tagid_list = book.Of(fan) })
            : ApiResults.Fail(40003);
    }

    private static async Task<IResult> MarkAsync(
        HttpContext http,
        TagBook book,
        FanBook fans,
        bool bears
    )
    {
        var body = await ApiBody.ReadAsync(http.Request);
        var account = CallerFilter.CallerOf(http);
        var (code, found) = FanPages.Read(body, account, fans, MostFansAtOnce);
        return Result(code != 0 ? code : book.Mark(IdOf(body, "tagid"), found, bears));
    }

    private static async Task<IResult> FansOfAsync(
        HttpContext http,
        TagBook book,
        FanBook fans,
        IOptions<SimulatorOptions> options
    )
    {
        var body = await ApiBody.ReadAsync(http.Request);
        var id = IdOf(body, "tagid");
        return book.Names.ContainsKey(id)
            ? FanPages.Page(
                [.. book.Bearers(id, fans.All).Select(fan => fan.OpenId)],
                body?.Text("next_openid"),
                options.Value.LargestPage
            )
            : ApiResults.Fail(45159);
    }

    private static IResult Result(int code) => code == 0 ? ApiResults.Ok : ApiResults.Fail(code);

    private static int IdOf(JsonObject? json, string name) =>
        int.TryParse(json?.Text(name), CultureInfo.InvariantCulture, out var id) ? id : -1;
}
