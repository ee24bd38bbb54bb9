using Microsoft.Net.Http.Headers;

namespace WeChatUnion.Gateway.Api;

/// <summary>What the framework ends by a bare status under <c>/api</c> still says why, in the API's form.</summary>
internal static class ApiFailures
{
    /// <summary>As routing does, whatever the case of its letters.</summary>
    public static bool Concerns(HttpContext http) =>
        http.Request.Path.StartsWithSegments(ApiGroup.Root);

    public static void Use(IApplicationBuilder app) =>
        app.UseWhen(
            Concerns,
            api =>
            {
                api.UseStatusCodePages(context =>
                    ApiProblem
                        .OfStatus(context.HttpContext.Response.StatusCode)
                        .ExecuteAsync(context.HttpContext)
                );
                api.Use(RefuseOtherCharsetsAsync);
            }
        );

    /// <summary>JSON is UTF-8 (RFC 8259); the framework throws at a name it does not know, and at quotes.</summary>
    private static Task RefuseOtherCharsetsAsync(HttpContext http, RequestDelegate next)
    {
        var isReadable =
            !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || type.Charset.Length == 0
            || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        return isReadable
            ? next(http)
            : ApiProblem.OfStatus(StatusCodes.Status415UnsupportedMediaType).ExecuteAsync(http);
    }

    /// <summary>An outage or a bug: the log knows which, the caller does not.</summary>
    public static Task TellAsync(HttpContext http) =>
        ApiProblem.OfStatus(StatusCodes.Status500InternalServerError).ExecuteAsync(http);
}
