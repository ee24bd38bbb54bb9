using System.Globalization;
using System.Text.Json.Nodes;
using WeChatSimulator.Articles;

namespace WeChatSimulator.Api.Articles;

/// <summary>draft/add, get, update, delete, count, batchget and switch.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/draft/add", AddAsync);
        api.MapPost("/cgi-bin/draft/get", GetAsync);
        api.MapPost("/cgi-bin/draft/update", UpdateAsync);
        api.MapPost("/cgi-bin/draft/delete", DeleteAsync);
        api.MapGet(
            "/cgi-bin/draft/count",
            (ArticleBook book) => ApiResults.Json(new { total_count = book.Drafts.Count })
        );
        api.MapPost(
            "/cgi-bin/draft/batchget",
            (HttpRequest request, ArticleBook book) => ListAsync(request, book.Drafts, "media_id")
        );
        api.MapPost(
            "/cgi-bin/draft/switch",
            () => ApiResults.Json(new { errcode = 0, is_open = 1 })
        );
    }

    /// <summary>A page of drafts or publications.</summary>
    public static async Task<IResult> ListAsync(
        HttpRequest request,
        IReadOnlyList<StoredArticles> all,
        string idField
    )
    {
        var body = await ApiBody.ReadAsync(request);
        if (
            !int.TryParse(body?.Text("offset"), CultureInfo.InvariantCulture, out var offset)
            || !int.TryParse(body?.Text("count"), CultureInfo.InvariantCulture, out var count)
            || offset < 0
            || count is < 1 or > 20
        )
        {
            return ApiResults.Fail(body is null ? 47001 : 40097);
        }

        var withContent = body!.Text("no_content") is not "1";
        var items = all.Skip(offset)
            .Take(count)
            .Select(stored => new JsonObject
            {
                [idField] = stored.Id,
                ["content"] = new JsonObject { ["news_item"] = stored.Shown(withContent) },
                ["update_time"] = stored.UpdatedAt.ToUnixTimeSeconds(),
            })
            .ToArray<JsonNode?>();
        return ApiResults.Json(
            new
            {
                total_count = all.Count,
                item_count = items.Length,
                item = new JsonArray(items),
            }
        );
    }

    private static async Task<IResult> AddAsync(HttpRequest request, ArticleBook book)
    {
        var body = await ApiBody.ReadAsync(request);
        var articles = body?["articles"] as JsonArray;
        var code = body is null ? 47001 : ArticleRules.Check(articles);
        return code != 0
            ? ApiResults.Fail(code)
            : ApiResults.Json(new { media_id = book.Add((JsonArray)articles!.DeepClone()).Id });
    }

    private static async Task<IResult> GetAsync(HttpRequest request, ArticleBook book)
    {
        var body = await ApiBody.ReadAsync(request);
        return book.FindDraft(body?.Text("media_id")) is { } draft
            ? ApiResults.Json(new { news_item = draft.Shown() })
            : ApiResults.Fail(40007);
    }

    private static async Task<IResult> UpdateAsync(HttpRequest request, ArticleBook book)
    {
        var body = await ApiBody.ReadAsync(request);
        if (book.FindDraft(body?.Text("media_id")) is not { } draft)
        {
            return ApiResults.Fail(40007);
        }

        var article = body!["articles"] as JsonObject;
        var isPlace = int.TryParse(body.Text("index"), CultureInfo.InvariantCulture, out var index);
        if (!isPlace || index < 0 || index >= draft.Articles.Count)
        {
            return ApiResults.Fail(40114);
        }

        var code = ArticleRules.Check(article);
        if (code != 0)
        {
            return ApiResults.Fail(code);
        }

        draft.Articles[index] = article!.DeepClone();
        return ApiResults.Ok;
    }

    private static async Task<IResult> DeleteAsync(HttpRequest request, ArticleBook book)
    {
        var body = await ApiBody.ReadAsync(request);
        return book.Remove(body?.Text("media_id")) is null ? ApiResults.Fail(40007) : ApiResults.Ok;
    }
}
