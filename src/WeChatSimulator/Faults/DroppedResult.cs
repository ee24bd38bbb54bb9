namespace WeChatSimulator.Faults;

/// <summary>No answer: the connection ends.</summary>
internal sealed class DroppedResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Abort();
        return Task.CompletedTask;
    }
}
