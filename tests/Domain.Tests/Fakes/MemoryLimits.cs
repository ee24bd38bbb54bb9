using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Domain.Tests.Fakes;

public sealed class MemoryLimits : IAttemptLimits
{
    private readonly Dictionary<AttemptKey, int> tries = [];

    public Task<bool> TryReserveAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancel)
    {
        var free = keys.All(key => tries.GetValueOrDefault(key) < key.Limit);
        foreach (var key in free ? keys : [])
        {
            tries[key] = tries.GetValueOrDefault(key) + 1;
        }
        return Task.FromResult(free);
    }

    public Task ReleaseAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancel)
    {
        foreach (var key in keys)
        {
            tries[key]--;
        }
        return Task.CompletedTask;
    }
}
