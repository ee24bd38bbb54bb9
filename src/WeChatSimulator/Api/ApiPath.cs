namespace WeChatSimulator.Api;

/// <summary>The path of a call as WeChat's documentation writes it, without the place where the simulator is mounted.</summary>
internal sealed class ApiPath(string root) : IEndpointFilter
{
    public static string Of(HttpContext http) =>
        http.Items[typeof(ApiPath)] as string ?? string.Empty;

    public ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        http.Items[typeof(ApiPath)] = http.Request.Path.Value?[root.Length..] ?? string.Empty;
        return next(context);
    }
}
