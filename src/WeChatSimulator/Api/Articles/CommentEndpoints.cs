using System.Globalization;
using System.Text.Json.Nodes;
using WeChatSimulator.Articles;

namespace WeChatSimulator.Api.Articles;

/// <summary>comment: readers write by the control interface, the account reads, elects and answers.</summary>
internal static class CommentEndpoints
{
    public static void MapComments(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/comment/open", KnowAsync);
        api.MapPost("/cgi-bin/comment/close", KnowAsync);
        api.MapPost("/cgi-bin/comment/list", ListAsync);
        Map(api, "markelect", (line, _) => Set(() => line.IsElected = true));
        Map(api, "unmarkelect", (line, _) => Set(() => line.IsElected = false));
        Map(
            api,
            "reply/delete",
            (line, _) => line.Reply is null ? 88009 : Set(() => line.Reply = null)
        );
        Map(api, "reply/add", Reply);
        api.MapPost(
            "/cgi-bin/comment/delete",
            async (HttpRequest request, CommentBook book) =>
            {
                var (body, line) = await FindAsync(request, book);
                if (line is null)
                {
                    return ApiResults.Fail(88008);
                }

                book.Remove(ArticleOf(body!), IndexOf(body!), line);
                return ApiResults.Ok;
            }
        );
    }

    private static void Map(
        IEndpointRouteBuilder api,
        string verb,
        Func<CommentLine, JsonObject, int> act
    ) =>
        api.MapPost(
            "/cgi-bin/comment/" + verb,
            async (HttpRequest request, CommentBook book) =>
            {
                var (body, line) = await FindAsync(request, book);
                var code = line is null ? 88008 : act(line, body!);
                return code == 0 ? ApiResults.Ok : ApiResults.Fail(code);
            }
        );

    private static int Set(Action change)
    {
        change();
        return 0;
    }

    private static int Reply(CommentLine line, JsonObject body)
    {
        if (line.Reply is not null)
        {
            return 88005;
        }

        if (body.Text("content") is not { Length: > 0 and <= 600 } content)
        {
            return 88007;
        }

        (line.Reply, line.RepliedAt) = (content, line.At);
        return 0;
    }

    private static async Task<IResult> KnowAsync(HttpRequest request) =>
        (await ApiBody.ReadAsync(request))?.Text("msg_data_id") is null
            ? ApiResults.Fail(88001)
            : ApiResults.Ok;

    private static async Task<IResult> ListAsync(HttpRequest request, CommentBook book)
    {
        var body = await ApiBody.ReadAsync(request);
        if (
            !int.TryParse(body?.Text("begin"), CultureInfo.InvariantCulture, out var begin)
            || !int.TryParse(body?.Text("count"), CultureInfo.InvariantCulture, out var count)
            || count is < 1 or >= 50
        )
        {
            return ApiResults.Fail(body is null ? 47001 : 88010);
        }

        var kind = body!.Text("type");
        var lines = book.Under(ArticleOf(body), IndexOf(body))
            .Where(line => kind is not ("1" or "2") || line.IsElected == (kind is "2"))
            .ToList();
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                total = lines.Count,
                comment = lines.Skip(begin).Take(count).Select(Shown),
            }
        );
    }

    private static object Shown(CommentLine line) =>
        new
        {
            user_comment_id = line.Id,
            openid = line.OpenId,
            create_time = line.At.ToUnixTimeSeconds(),
            content = line.Content,
            comment_type = line.IsElected ? 1 : 0,
            reply = line.Reply is null
                ? null
                : new { content = line.Reply, create_time = line.RepliedAt.ToUnixTimeSeconds() },
        };

    private static async Task<(JsonObject? Body, CommentLine? Line)> FindAsync(
        HttpRequest request,
        CommentBook book
    )
    {
        var body = await ApiBody.ReadAsync(request);
        var id = body?.Text("user_comment_id");
        var line = body is null
            ? null
            : book.Under(ArticleOf(body), IndexOf(body))
                .FirstOrDefault(one => one.Id.ToString(CultureInfo.InvariantCulture) == id);
        return (body, line);
    }

    private static string ArticleOf(JsonObject body) => body.Text("msg_data_id") ?? "";

    private static string IndexOf(JsonObject body) => body.Text("index") ?? "0";
}
