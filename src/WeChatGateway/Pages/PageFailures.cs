namespace WeChatUnion.Gateway.Pages;

/// <summary>
/// What the framework ends by a bare status under <c>/m</c>, or where anybody verifies a draw, is still a page that says how to go on.
/// </summary>
internal static class PageFailures
{
    private const string Root = "/m";

    /// <summary>Nobody signs in there, and a city opens it when a draw is over.</summary>
    private const string Verify = "/verify";

    public static bool Concerns(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Root) || http.Request.Path.StartsWithSegments(Verify);

    public static void Use(IApplicationBuilder app) =>
        app.UseWhen(
            http => Concerns(http) && !IsScript(http.Request),
            pages =>
                pages.UseStatusCodePages(context =>
                    TellAsync(context.HttpContext, context.HttpContext.Response.StatusCode)
                )
        );

    /// <summary>A script reads the status and nothing else.</summary>
    public static bool IsScript(HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

    public static Task TellAsync(HttpContext http, int status)
    {
        PageHeaders.Set(http);
        var page = status switch
        {
            StatusCodes.Status429TooManyRequests => Page.Notice(
                "现在打开的人太多",
                "请过一分钟再试。",
                LargeType.Home,
                status
            ),
            >= 500 => Page.Notice(
                "服务暂时不可用",
                "不是您的问题。请过一会儿再试。",
                LargeType.Home,
                status
            ),
            _ => Page.Notice(
                "没有这个页面",
                "网址可能不完整。请从公众号菜单重新打开。",
                LargeType.Home,
                status
            ),
        };
        return page.ExecuteAsync(http);
    }
}
