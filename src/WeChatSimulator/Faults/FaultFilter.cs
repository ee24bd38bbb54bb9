using WeChatSimulator.Api;

namespace WeChatSimulator.Faults;

/// <summary>Strikes calls of the server API with the faults that are switched on.</summary>
internal sealed class FaultFilter(FaultBox faults, string root) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var path = http.Request.Path.Value?[root.Length..] ?? string.Empty;
        if (faults.TakeForCall(path) is not { } fault)
        {
            return await next(context);
        }

        if (fault.DelayMilliseconds > 0)
        {
            await Task.Delay(fault.DelayMilliseconds, http.RequestAborted);
        }

        if (fault.Drop)
        {
            http.Abort();
            return Results.Empty;
        }

        return fault.Errcode is { } code && code != 0 ? ApiResults.Fail(code) : await next(context);
    }
}
