using System.Collections.Concurrent;

namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>A test in which several roles of the city take turns at one desk.</summary>
public abstract class RolesTest : ConsoleTest
{
    private static readonly ConcurrentDictionary<string, string> Seats = [];

    /// <summary>Two fixtures side by side would make an account twice.</summary>
    private static readonly SemaphoreSlim Making = new(1, 1);

    /// <summary>To begin with, while the administrator sits there: an account of each role, made once a run.</summary>
    /// <param name="roles">As the console calls them: 小编.</param>
    protected async Task HaveAsync(params string[] roles)
    {
        await Making.WaitAsync();
        try
        {
            foreach (var role in roles.Where(role => !Seats.ContainsKey(role)))
            {
                Seats[role] = await ColleagueAsync($"role{Seats.Count}", $"{role}同事", role);
            }
        }
        finally
        {
            Making.Release();
        }
    }

    protected Task BecomeAsync(string role) => ChangeSeatsAsync(Seats[role]);
}
