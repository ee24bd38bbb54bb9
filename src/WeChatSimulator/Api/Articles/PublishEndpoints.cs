using System.Globalization;
using System.Text.Json.Nodes;
using WeChatSimulator.Articles;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Api.Articles;

/// <summary>freepublish: a draft is published at once, and PUBLISHJOBFINISH follows.</summary>
internal static class PublishEndpoints
{
    public static void MapPublishing(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/freepublish/submit", SubmitAsync);
        api.MapPost("/cgi-bin/freepublish/get", GetAsync);
        api.MapPost("/cgi-bin/freepublish/delete", DeleteAsync);
        api.MapPost("/cgi-bin/freepublish/getarticle", ArticleAsync);
        api.MapPost(
            "/cgi-bin/freepublish/batchget",
            (HttpRequest request, ArticleBook book) =>
                DraftEndpoints.ListAsync(request, book.Published, "article_id")
        );
    }

    private static async Task<IResult> SubmitAsync(
        HttpContext http,
        ArticleBook book,
        FanBook fans,
        PushPress press,
        Dispatch dispatch
    )
    {
        var body = await ApiBody.ReadAsync(http.Request);
        if (book.Publish(body?.Text("media_id")) is not (var ticket, var articlesId, var made))
        {
            return ApiResults.Fail(53502);
        }

        // The event names a fan as its sender; without any nobody could be it.
        if (fans.All.FirstOrDefault() is { } sender)
        {
            var urls = Urls(made)
                .Select(
                    IReadOnlyList<Field> (string url, int place) =>
                        [Field.Number("idx", place + 1), new("article_url", url)]
                )
                .ToArray();
            Field[] fields =
            [
                Field.Group(
                    "PublishEventInfo",
                    new Field("publish_id", ticket, IsNumber: true),
                    Field.Number("publish_status", 0),
                    new Field("article_id", made.Id),
                    Field.Group(
                        "article_detail",
                        Field.Number("count", urls.Length),
                        Field.List("item", urls)
                    )
                ),
            ];
            var account = CallerFilter.CallerOf(http);
            _ = dispatch.SendAsync(press.Event(account, sender, "PUBLISHJOBFINISH", fields));
        }

        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                publish_id = ticket,
                msg_data_id = articlesId,
            }
        );
    }

    private static async Task<IResult> GetAsync(HttpRequest request, ArticleBook book)
    {
        var body = await ApiBody.ReadAsync(request);
        var ticket = body?.Text("publish_id");
        if (book.OfTicket(ticket) is not { } made)
        {
            return ApiResults.Fail(40097);
        }

        var items = Urls(made).Select((url, place) => new { idx = place + 1, article_url = url });
        return ApiResults.Json(
            new
            {
                publish_id = ticket,
                publish_status = made.IsDeleted ? 5 : 0,
                article_id = made.Id,
                article_detail = new { count = made.Articles.Count, item = items },
                fail_idx = Array.Empty<int>(),
            }
        );
    }

    private static async Task<IResult> DeleteAsync(HttpRequest request, ArticleBook book)
    {
        var body = await ApiBody.ReadAsync(request);
        if (book.FindPublished(body?.Text("article_id")) is not { } made)
        {
            return ApiResults.Fail(53600);
        }

        var index = int.Parse(body!.Text("index") ?? "0", CultureInfo.InvariantCulture);
        if (index < 0 || index > made.Articles.Count)
        {
            return ApiResults.Fail(40097);
        }

        foreach (var (article, place) in made.Articles.Select((one, at) => (one, at + 1)))
        {
            if (index == 0 || index == place)
            {
                article!["is_deleted"] = true;
            }
        }

        return ApiResults.Ok;
    }

    private static async Task<IResult> ArticleAsync(HttpRequest request, ArticleBook book)
    {
        var body = await ApiBody.ReadAsync(request);
        return book.FindPublished(body?.Text("article_id")) is { } made
            ? ApiResults.Json(new { news_item = made.Shown() })
            : ApiResults.Fail(53600);
    }

    private static IEnumerable<string> Urls(StoredArticles made) =>
        made.Articles.OfType<JsonObject>().Select(article => article.Text("url") ?? "");
}
