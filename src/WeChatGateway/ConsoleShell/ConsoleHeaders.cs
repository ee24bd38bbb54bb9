namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>What every answer of the console carries. The component library writes styles into its elements.</summary>
internal static class ConsoleHeaders
{
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    public static void Use(IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (http.Request.Path.StartsWithSegments(ConsolePaths.Home))
                {
                    http.Response.OnStarting(Set, http.Response.Headers);
                }
                return next(http);
            }
        );

    private static Task Set(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
