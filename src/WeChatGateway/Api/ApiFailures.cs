namespace WeChatUnion.Gateway.Api;

/// <summary>What the framework ends by a bare status under <c>/api</c> still says why, in the API's form.</summary>
internal static class ApiFailures
{
    public static bool Concerns(HttpContext http) =>
        http.Request.Path.StartsWithSegments(ApiGroup.Root, StringComparison.Ordinal);

    public static void Use(IApplicationBuilder app) =>
        app.UseWhen(
            Concerns,
            api =>
                api.UseStatusCodePages(context =>
                    ApiProblem
                        .OfStatus(context.HttpContext.Response.StatusCode)
                        .ExecuteAsync(context.HttpContext)
                )
        );

    /// <summary>An outage or a bug: the log knows which, the caller does not.</summary>
    public static Task TellAsync(HttpContext http) =>
        ApiProblem.OfStatus(StatusCodes.Status500InternalServerError).ExecuteAsync(http);
}
