using Microsoft.AspNetCore.Antiforgery;

namespace WeChatUnion.Gateway.Pages;

/// <summary>A form counts only when our own page sent it; an aged page is told so in plain words.</summary>
internal static class FormTokens
{
    public static async ValueTask<object?> FilterAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return await next(context);
        }
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>();
        try
        {
            return await tokens.IsRequestValidAsync(http)
                ? await next(context)
                : Page.Notice(
                    "页面已过期",
                    "这个页面放得有点久了，请重新打开再试。",
                    http.Request.Path,
                    StatusCodes.Status400BadRequest
                );
        }
        catch (Exception error)
            when (error
                    is AntiforgeryValidationException
                        or InvalidDataException
                        or BadHttpRequestException
            )
        {
            // Too large, too many fields or half sent: no page of ours sends such a form.
            return Page.Notice(
                "没有收到完整的内容",
                "请重新打开页面，再填一次。",
                http.Request.Path,
                StatusCodes.Status400BadRequest
            );
        }
    }
}
