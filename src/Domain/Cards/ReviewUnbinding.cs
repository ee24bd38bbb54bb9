using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>What a member should know before giving a binding up: all that is still under way.</summary>
public sealed class ReviewUnbinding(
    IFanDirectory fans,
    IBindingStore bindings,
    IEnumerable<IBindingWatcher> watchers
)
{
    /// <returns>Null: nothing is bound.</returns>
    public async Task<IReadOnlyList<string>?> ExecuteAsync(
        FanIdentity fan,
        CancellationToken cancel
    )
    {
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return null;
        }
        var standing = await bindings.FindStandingAsync(person, cancel);
        return standing.Count == 0 ? null : await watchers.FindOpenAsync(standing, cancel);
    }
}
