using System.Globalization;
using WeChatSimulator.Articles;

namespace WeChatSimulator.Control;

/// <summary>A reader comments on an article.</summary>
internal static class CommentUseEndpoints
{
    public static void MapCommentUse(this IEndpointRouteBuilder control) =>
        control
            .MapGroup("/fans/{openId}")
            .AddEndpointFilter<KnownFanFilter>()
            .MapPost("/comment", Write);

    private static IResult Write(HttpContext http, CommentToWrite body, CommentBook book)
    {
        var index = (body.Index ?? 0).ToString(CultureInfo.InvariantCulture);
        var fan = KnownFanFilter.FanOf(http);
        return Answer.Json(new { id = book.Write(body.ArticlesId, index, fan, body.Content).Id });
    }
}
