using System.Collections.Concurrent;
using WeChatSimulator.Accounts;

namespace WeChatSimulator.QrCodes;

/// <summary>Short keys and what they stand for.</summary>
internal sealed class ShortKeyBook(IdMint ids, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Held> held = new();

    public string Add(string data, TimeSpan life)
    {
        var key = ids.Word(15);
        var now = time.GetUtcNow();
        held[key] = new(data, now, now + life);
        return key;
    }

    /// <returns>Null when there is no such key or it has expired.</returns>
    public Held? Find(string? key) =>
        key is not null && held.TryGetValue(key, out var one) && time.GetUtcNow() < one.Until
            ? one
            : null;

    public sealed record Held(string Data, DateTimeOffset CreatedAt, DateTimeOffset Until);
}
