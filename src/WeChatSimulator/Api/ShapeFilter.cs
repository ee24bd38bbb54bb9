using System.Text.Json;

namespace WeChatSimulator.Api;

/// <summary>Answers 47001, as WeChat does, where a body is JSON of another shape than the endpoint reads.</summary>
internal sealed class ShapeFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(context);
        }
        catch (Exception fault) when (IsOfShape(fault) && ApiBody.WasRead(context.HttpContext))
        {
            return ApiResults.Fail(47001);
        }
    }

    // What System.Text.Json and casts throw where a node is missing, null, of another kind or half a surrogate pair.
    private static bool IsOfShape(Exception fault) =>
        fault
            is ArgumentException
                or InvalidOperationException
                or InvalidCastException
                or NullReferenceException
                or FormatException
                or OverflowException
                or JsonException;
}
