using WeChatUnion.Domain.Cases.Statistics;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CaseTallies<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, CaseTally> all = [];

    public IEnumerable<KeyValuePair<TKey, CaseTally>> All => all;

    public CaseTally Of(TKey key)
    {
        if (!all.TryGetValue(key, out var tally))
        {
            all[key] = tally = new CaseTally();
        }
        return tally;
    }
}
