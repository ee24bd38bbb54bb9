using System.Globalization;
using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;
using WeChatSimulator.Templates;

namespace WeChatSimulator.Api;

/// <summary>wxaapi/newtmpl/*: templates for subscription messages, of either account.</summary>
internal static class SubscriptionTemplateEndpoints
{
    private const int LargestPage = 30;

    public static void MapSubscriptionTemplates(this IEndpointRouteBuilder api)
    {
        var templates = api.MapGroup("/wxaapi/newtmpl");
        templates.MapGet("/getcategory", Categories);
        templates.MapGet("/getpubtemplatetitles", Titles);
        templates.MapGet("/getpubtemplatekeywords", Keywords);
        templates.MapPost("/addtemplate", AddAsync);
        templates.MapGet("/gettemplate", List);
        templates.MapPost("/deltemplate", DeleteAsync);
    }

    private static IResult Categories() =>
        Data(new[] { new { id = TemplateLibrary.Category, name = TemplateLibrary.CategoryName } });

    private static IResult Titles(string? ids, int? start, int? limit)
    {
        var category = TemplateLibrary.Category.ToString(CultureInfo.InvariantCulture);
        if (string.IsNullOrEmpty(ids) || limit is < 1 or > LargestPage)
        {
            return ApiResults.Fail(string.IsNullOrEmpty(ids) ? 200018 : 200017);
        }

        var found = ids.Split(',').Contains(category) ? TemplateLibrary.All : [];
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                count = found.Count,
                data = found
                    .Skip(start ?? 0)
                    .Take(limit ?? LargestPage)
                    .Select(template => new
                    {
                        tid = template.Tid,
                        title = template.Title,
                        type = (int)template.Kind,
                        categoryId = category,
                    }),
            }
        );
    }

    private static IResult Keywords(string? tid) =>
        TemplateLibrary.Find(tid) is { } found
            ? Data(
                found.Keywords.Select(keyword => new
                {
                    kid = keyword.Kid,
                    name = keyword.Name,
                    example = keyword.Example,
                    rule = keyword.Rule,
                })
            )
            : ApiResults.Fail(200014);

    private static async Task<IResult> AddAsync(HttpContext http, TemplateShelf shelf, IdMint ids)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        if (TemplateLibrary.Find(body?.Text("tid")) is not { } found)
        {
            return ApiResults.Fail(body is null ? 47001 : 200014);
        }

        var chosen = (body!["kidList"] as JsonArray ?? [])
            .Select(kid => found.Keywords.FirstOrDefault(one => $"{one.Kid}" == kid?.ToString()))
            .ToList();
        if (chosen.Count is < 2 or > 5 || chosen.Contains(null))
        {
            return ApiResults.Fail(200020);
        }

        if (body.Text("sceneDesc") is null or { Length: 0 or > 15 })
        {
            return ApiResults.Fail(200021);
        }

        var added = found.With(chosen.OfType<LibraryKeyword>(), found.Kind, ids.Word(43));
        return shelf.TryAdd(CallerFilter.CallerOf(http), added)
            ? Plain(
                new JsonObject
                {
                    ["errcode"] = 0,
                    ["errmsg"] = "ok",
                    ["priTmplId"] = added.Id,
                }
            )
            : ApiResults.Fail(200012);
    }

    private static IResult List(HttpContext http, TemplateShelf shelf) =>
        Data(shelf.Of(CallerFilter.CallerOf(http), forMessages: false).Select(View));

    private static async Task<IResult> DeleteAsync(HttpContext http, TemplateShelf shelf)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        return shelf.Remove(
            CallerFilter.CallerOf(http),
            body?.Text("priTmplId"),
            forMessages: false
        )
            ? ApiResults.Ok
            : ApiResults.Fail(body is null ? 47001 : 40037);
    }

    // These endpoints alone write camelCase, so their names are given as WeChat writes them.
    private static object View(SimulatedTemplate template) =>
        new Dictionary<string, object>
        {
            ["priTmplId"] = template.Id,
            ["title"] = template.Title,
            ["content"] = template.Content,
            ["example"] = "",
            ["type"] = (int)template.Kind,
            ["keywordEnumValueList"] = template.Listed.Select(listed => new Dictionary<
                string,
                object
            >
            {
                ["keywordCode"] = listed.Key + ".DATA",
                ["enumValueList"] = listed.Value,
            }),
        };

    private static IResult Data<T>(T data) =>
        ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                data,
            }
        );

    private static IResult Plain(JsonObject json) => ApiResults.Json(json);
}
