using WeChatSimulator.Api;

namespace WeChatSimulator.Faults;

/// <summary>Strikes calls of the server API with the faults that are switched on.</summary>
internal sealed class FaultFilter(FaultBox faults) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (faults.TakeForCall(ApiPath.Of(http)) is not { } fault)
        {
            return await next(context);
        }

        http.Items[typeof(ApiFault)] = fault;
        if (fault.DelayMilliseconds > 0)
        {
            await Task.Delay(fault.DelayMilliseconds, http.RequestAborted);
        }

        var answer = Struck(fault);
        return answer is null || fault.After ? await AfterAsync(context, next, answer) : answer;
    }

    private static async Task<object?> AfterAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        IResult? answer
    )
    {
        var usual = await next(context);
        return answer ?? usual;
    }

    private static IResult? Struck(ApiFault fault) =>
        fault switch
        {
            { Drop: true } => new DroppedResult(),
            { Answer: { } answer } => FaultAnswers.Of(answer),
            { Errcode: { } code and not 0 } => ApiResults.Fail(code),
            _ => null,
        };
}
