using WeChatUnion.Domain.Cards.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>Asks and tells every room.</summary>
public static class BindingWatchers
{
    public static async Task<IReadOnlyList<string>> FindOpenAsync(
        this IEnumerable<IBindingWatcher> watchers,
        IReadOnlyList<CardBinding> bindings,
        CancellationToken cancel
    )
    {
        var open = new List<string>();
        foreach (var watcher in watchers)
        {
            foreach (var binding in bindings)
            {
                open.AddRange(
                    await watcher.FindOpenAsync(binding.PersonId, binding.MemberId, cancel)
                );
            }
        }
        return open;
    }

    public static async Task BoundAsync(
        this IEnumerable<IBindingWatcher> watchers,
        CardBinding binding,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var watcher in watchers)
        {
            await watcher.BoundAsync(binding.PersonId, binding.MemberId, now, cancel);
        }
    }
}
