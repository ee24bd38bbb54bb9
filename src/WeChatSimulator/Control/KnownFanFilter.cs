using WeChatSimulator.Fans;

namespace WeChatSimulator.Control;

/// <summary>Finds the fan of the route; 404 when there is none.</summary>
internal sealed class KnownFanFilter(FanBook fans) : IEndpointFilter
{
    public static Fan FanOf(HttpContext context) =>
        context.Items[typeof(KnownFanFilter)] as Fan
        ?? throw new InvalidOperationException("The endpoint is mapped without the fan filter.");

    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (fans.Find(http.GetRouteValue("openId") as string) is not { } fan)
        {
            return Answer.Problem(404, "there is no such fan");
        }

        http.Items[typeof(KnownFanFilter)] = fan;
        return await next(context);
    }
}
