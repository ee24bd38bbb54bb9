using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>
/// Two calls that change one session at once: the database lets one of them through, the other reads again where it stands.
/// </summary>
internal static class SessionRaces
{
    private const int MostRuns = 5;

    /// <param name="decideAsync">Reads, decides and saves; every run decides afresh.</param>
    /// <exception cref="StaleVersionException">It lost the last race too.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> decideAsync)
    {
        for (var run = 1; ; run++)
        {
            try
            {
                return await decideAsync();
            }
            catch (StaleVersionException) when (run < MostRuns)
            {
                // Somebody else moved the session on.
            }
        }
    }

    public static Task RunAsync(Func<Task> decideAsync) =>
        RunAsync(async () =>
        {
            await decideAsync();
            return true;
        });
}
