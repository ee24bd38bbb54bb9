namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>A test in which several roles of the city take turns at one desk.</summary>
public abstract class RolesTest : ConsoleTest
{
    private static readonly Dictionary<string, string> Seats = [];

    /// <summary>To begin with, while the administrator sits there: an account of each role, made once a run.</summary>
    /// <param name="roles">As the console calls them: 小编.</param>
    protected async Task HaveAsync(params string[] roles)
    {
        foreach (var role in roles.Where(role => !Seats.ContainsKey(role)))
        {
            Seats[role] = await ColleagueAsync($"role{Seats.Count}", $"{role}同事", role);
        }
    }

    protected Task BecomeAsync(string role) => ChangeSeatsAsync(Seats[role]);
}
