using System.Diagnostics;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>Waits for what another thread brings about, and fails by name when it does not come.</summary>
internal static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static Task TrueAsync(Func<bool> holds, string what) =>
        TrueAsync(() => Task.FromResult(holds()), what);

    public static async Task TrueAsync(Func<Task<bool>> holds, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            if (waited.Elapsed > Longest)
            {
                throw new AssertionException($"It never came about that {what}.");
            }
            await Task.Delay(Pause);
        }
    }

    /// <summary>Lets time pass in steps until the task has ended.</summary>
    public static async Task<T> EndsAsync<T>(Task<T> task, StageClock clock, TimeSpan step)
    {
        await TrueAsync(
            () =>
            {
                if (!task.IsCompleted)
                {
                    clock.Advance(step);
                }
                return task.IsCompleted;
            },
            "the task ends"
        );
        return await task;
    }
}
