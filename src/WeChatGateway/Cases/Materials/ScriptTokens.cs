using Microsoft.AspNetCore.Antiforgery;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Api;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>
/// What a script of our pages sends counts only with the page's token in a header: looked for in the form, it would make
/// the framework read the whole file first.
/// </summary>
internal static class ScriptTokens
{
    public const string Header = "RequestVerificationToken";

    public static async ValueTask<object?> FilterAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return await next(context);
        }
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>();
        return http.Request.Headers.ContainsKey(Header) && await tokens.IsRequestValidAsync(http)
            ? await next(context)
            : ApiProblem.Of(MaterialRefusals.FormExpired);
    }
}
