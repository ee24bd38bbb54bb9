using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>A line of the console's navigation. A room adds its own: <c>services.AddSingleton(new ConsolePage(…))</c>.</summary>
/// <param name="Right">Whoever may do this somewhere sees the line.</param>
/// <param name="Order">Lines stand in this order, then by address.</param>
internal sealed record ConsolePage(
    string Href,
    string Title,
    string Icon,
    StaffAct Right,
    int Order
)
{
    /// <summary>How much waits there, for the tile on the first page; null: the tile says nothing.</summary>
    public Func<Desk, Task<int>>? CountAsync { get; init; }

    /// <summary>To which of these lines an address belongs: the one with the longest beginning of it; null: to none.</summary>
    public static ConsolePage? At(string address, IEnumerable<ConsolePage> pages)
    {
        var path = address.Split('?')[0].TrimEnd('/') + "/";
        return pages
            .Where(page => path.StartsWith(page.Href + "/", StringComparison.OrdinalIgnoreCase))
            .MaxBy(page => page.Href.Length);
    }
}
