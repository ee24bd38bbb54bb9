using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;
using WeChatSimulator.Templates;

namespace WeChatSimulator.Api;

/// <summary>template/*: the official account's templates and industries.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder api)
    {
        var templates = api.MapGroup("/cgi-bin/template");
        templates.MapGet("/get_all_private_template", List);
        templates.MapPost("/api_add_template", AddAsync);
        templates.MapPost("/del_private_template", DeleteAsync);
        templates.MapPost("/api_set_industry", SetIndustryAsync);
        templates.MapGet("/get_industry", (Industries industries) => industries.Show());
    }

    private static IResult List(HttpContext http, TemplateShelf shelf) =>
        ApiResults.Json(
            new
            {
                template_list = shelf
                    .Of(CallerFilter.CallerOf(http), forMessages: true)
                    .Select(template => new
                    {
                        template_id = template.Id,
                        title = template.Title,
                        primary_industry = "",
                        deputy_industry = "",
                        content = template.Content,
                        example = "",
                    }),
            }
        );

    private static async Task<IResult> AddAsync(HttpContext http, TemplateShelf shelf, IdMint ids)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        if (TemplateLibrary.Find(body?.Text("template_id_short")) is not { } found)
        {
            return ApiResults.Fail(body is null ? 47001 : 40037);
        }

        var names = (body!["keyword_name_list"] as JsonArray)?.Select(name => name?.ToString());
        var chosen = names is null
            ? [.. found.Keywords]
            : names
                .Select(name => found.Keywords.FirstOrDefault(keyword => keyword.Name == name))
                .ToList();
        if (chosen.Contains(null))
        {
            return ApiResults.Fail(40097);
        }

        var added = found.With(chosen.OfType<LibraryKeyword>(), TemplateKind.Message, ids.Word(43));
        return shelf.TryAdd(CallerFilter.CallerOf(http), added)
            ? ApiResults.Json(
                new
                {
                    errcode = 0,
                    errmsg = "ok",
                    template_id = added.Id,
                }
            )
            : ApiResults.Fail(45026);
    }

    private static async Task<IResult> DeleteAsync(HttpContext http, TemplateShelf shelf)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        return shelf.Remove(
            CallerFilter.CallerOf(http),
            body?.Text("template_id"),
            forMessages: true
        )
            ? ApiResults.Ok
            : ApiResults.Fail(body is null ? 47001 : 40037);
    }

    private static async Task<IResult> SetIndustryAsync(HttpContext http, Industries industries)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        return industries.TrySet(body?.Text("industry_id1"), body?.Text("industry_id2"))
            ? ApiResults.Ok
            : ApiResults.Fail(body is null ? 47001 : 40097);
    }
}
