using System.Globalization;
using System.Text;
using WeChatSimulator.QrCodes;

namespace WeChatSimulator.Api;

/// <summary>shorten/gen and shorten/fetch.</summary>
internal static class ShortKeyEndpoints
{
    private const int LongestData = 4096;
    private const long LongestLife = 2_592_000;

    public static void MapShortKeys(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/shorten/gen", CreateAsync);
        api.MapPost("/cgi-bin/shorten/fetch", FetchAsync);
    }

    private static async Task<IResult> CreateAsync(HttpContext http, ShortKeyBook book)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        var data = body?.Text("long_data") ?? string.Empty;
        var isLife = long.TryParse(
            body?.Text("expire_seconds") ?? LongestLife.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture,
            out var life
        );
        return
            Encoding.UTF8.GetByteCount(data) is 0 or > LongestData
            || !isLife
            || life is < 1 or > LongestLife
            ? ApiResults.Fail(40097)
            : ApiResults.Json(
                new
                {
                    errcode = 0,
                    errmsg = "ok",
                    short_key = book.Add(data, TimeSpan.FromSeconds(life)),
                }
            );
    }

    private static async Task<IResult> FetchAsync(
        HttpContext http,
        ShortKeyBook book,
        TimeProvider time
    )
    {
        var body = await ApiBody.ReadAsync(http.Request);
        return book.Find(body?.Text("short_key")) is { } held
            ? ApiResults.Json(
                new
                {
                    errcode = 0,
                    errmsg = "ok",
                    long_data = held.Data,
                    create_time = held.CreatedAt.ToUnixTimeSeconds(),
                    expire_seconds = (long)(held.Until - time.GetUtcNow()).TotalSeconds,
                }
            )
            : ApiResults.Fail(40097);
    }
}
