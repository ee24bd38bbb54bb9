using System.Collections.Concurrent;

namespace WeChatSimulator.Deliveries;

/// <summary>Callbacks that follow an API call: they go once the call is answered, so that a receipt never overtakes it.</summary>
internal sealed class AfterAnswer(Dispatch dispatch)
{
    private readonly ConcurrentDictionary<Push, Task> underway = [];

    public void Send(HttpContext http, Push push)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        underway[push] = done.Task;
        http.Response.OnCompleted(() =>
        {
            _ = SendAsync(push, done);
            return Task.CompletedTask;
        });
    }

    /// <summary>Returns when every callback that was under way has ended.</summary>
    public Task SettleAsync() => Task.WhenAll(underway.Values);

    private async Task SendAsync(Push push, TaskCompletionSource done)
    {
        try
        {
            await dispatch.SendAsync(push);
        }
        finally
        {
            underway.TryRemove(push, out _);
            done.SetResult();
        }
    }
}
