using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;

namespace WeChatSimulator.OAuth;

/// <summary>OAuth codes: five minutes, once.</summary>
internal sealed class CodeMint(IdMint ids, TimeProvider time)
{
    private const int MaxKept = 20_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, Issued> issued = [];

    public string Issue(Fan fan, string scope)
    {
        var code = ids.Word(32);
        lock (gate)
        {
            issued.Add(code, new(fan, scope, time.GetUtcNow() + Life, IsUsed: false));
            if (issued.Count > MaxKept)
            {
                issued.RemoveAt(0);
            }
        }

        return code;
    }

    /// <returns>0 with the fan, else 40029 (unknown or expired) or 40163 (used).</returns>
    public (int Code, Fan? Fan, string Scope) Spend(string code)
    {
        lock (gate)
        {
            if (!issued.TryGetValue(code, out var held) || time.GetUtcNow() >= held.EndsAt)
            {
                return (40029, null, "");
            }

            if (held.IsUsed)
            {
                return (40163, null, "");
            }

            issued[code] = held with { IsUsed = true };
            return (0, held.Fan, held.Scope);
        }
    }

    private sealed record Issued(Fan Fan, string Scope, DateTimeOffset EndsAt, bool IsUsed);
}
