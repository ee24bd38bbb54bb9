using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WeChatSimulator.MiniProgram;

namespace WeChatSimulator.Api.MiniProgram;

/// <summary>getwxacodeunlimit, getwxacode and createwxaqrcode: a picture, or JSON when refused.</summary>
internal static partial class CodeEndpoints
{
    public static void MapCodes(this IEndpointRouteBuilder api)
    {
        api.MapPost("/wxa/getwxacodeunlimit", UnlimitedAsync);
        api.MapPost("/wxa/getwxacode", ForPathAsync);
        api.MapPost("/cgi-bin/wxaapp/createwxaqrcode", ForPathAsync);
    }

    private static async Task<IResult> UnlimitedAsync(
        HttpRequest request,
        CodeBook book,
        TimeProvider time
    )
    {
        if (await ApiBody.ReadAsync(request) is not { } body)
        {
            return ApiResults.Fail(47001);
        }

        var scene = body.Text("scene") ?? "";
        var page = body.Text("page");
        if (!Scene().IsMatch(scene))
        {
            return ApiResults.Fail(40129);
        }

        if (page?.StartsWith('/') is true || page?.Contains('?') is true)
        {
            return ApiResults.Fail(41030);
        }

        return Draw(body, book, new("unlimited", scene, page, null, time.GetUtcNow()));
    }

    private static async Task<IResult> ForPathAsync(
        HttpRequest request,
        CodeBook book,
        TimeProvider time
    )
    {
        if (await ApiBody.ReadAsync(request) is not { } body)
        {
            return ApiResults.Fail(47001);
        }

        return body.Text("path") is { Length: > 0 and <= 1024 } path
            ? Draw(body, book, new("path", null, null, path, time.GetUtcNow()))
            : ApiResults.Fail(40159);
    }

    private static IResult Draw(JsonObject body, CodeBook book, MadeCode code)
    {
        var wanted = body.Text("width") ?? "430";
        if (
            !int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || width is < 280 or > 1280
        )
        {
            return ApiResults.Fail(40097);
        }

        book.Add(code);
        var picture = CodePicture.Draw($"{code.Scene}|{code.Page}|{code.Path}", width);
        return Results.Bytes(picture, "image/png");
    }

    [GeneratedRegex("^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex Scene();
}
