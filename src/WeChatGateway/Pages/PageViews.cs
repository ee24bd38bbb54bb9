using System.Net.Mime;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Pages;

/// <summary>
/// A page somebody opened in WeChat counts among his interactions, once it was served whole: not what he sends, not what a browser
/// fetches ahead of him, not an answer that is no page. A page of the mini-program is what it asks us for.
/// </summary>
internal static class PageViews
{
    public static ValueTask<object?> FilterAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        if (!PageFailures.IsScript(context.HttpContext.Request))
        {
            Watch(context.HttpContext, MediaTypeNames.Text.Html);
        }
        return next(context);
    }

    public static ValueTask<object?> FilterApiAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        Watch(context.HttpContext, MediaTypeNames.Application.Json);
        return next(context);
    }

    private static void Watch(HttpContext http, string type)
    {
        if (!IsOpening(http.Request) || FanSession.FanOf(http.User) is not { } fan)
        {
            return;
        }
        var at = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var opens = http.RequestServices.GetRequiredService<IPageOpens>();
        var path = http.Request.Path.Value!.TrimEnd('/');
        http.Response.OnCompleted(() =>
        {
            if (
                http.Response.StatusCode == StatusCodes.Status200OK
                && http.Response.ContentType?.StartsWith(type, StringComparison.Ordinal) == true
            )
            {
                opens.Tell(fan, path, at);
            }
            return Task.CompletedTask;
        });
    }

    private static bool IsOpening(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && WeChatBrowser.IsNamedBy(request.Headers.UserAgent.ToString())
        && !IsAhead(request.Headers["Sec-Purpose"].ToString())
        && !IsAhead(request.Headers["Purpose"].ToString())
        && !IsAhead(request.Headers["X-Moz"].ToString());

    private static bool IsAhead(string purpose) =>
        purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase)
        || purpose.Contains("prerender", StringComparison.OrdinalIgnoreCase)
        || purpose.Contains("preview", StringComparison.OrdinalIgnoreCase);
}
