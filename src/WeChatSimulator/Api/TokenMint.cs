using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using WeChatSimulator.Accounts;

namespace WeChatSimulator.Api;

/// <summary>Access tokens of both accounts: a stable one each, the former valid until its own end.</summary>
internal sealed class TokenMint(
    SimulatedAccounts accounts,
    IdMint ids,
    TimeProvider time,
    IOptions<SimulatorOptions> options
)
{
    private const int MaxKept = 1000;
    private static readonly TimeSpan LongestAhead = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> latest = [];
    private readonly Dictionary<string, ForceAllowance> forcing = [];
    private readonly ConcurrentDictionary<string, Issued> issued = new();

    /// <summary>The token in force; a new one near the end of the former, or when forced.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="force">Also ends the former at once; beyond what is allowed of it, as if it were not said.</param>
    public (string Token, int SecondsLeft) Issue(SimulatedAccount account, bool force)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var appId = account.Options.AppId;
            if (
                latest.TryGetValue(appId, out var former)
                && issued.TryGetValue(former, out var held)
            )
            {
                var isForced = force && ForcingOf(appId).Take(now);
                if (!isForced && now < held.EndsAt - Ahead)
                {
                    return (former, (int)(held.EndsAt - now).TotalSeconds);
                }

                if (isForced)
                {
                    issued.TryRemove(former, out _);
                }
            }

            if (issued.Count > MaxKept)
            {
                issued.Clear();
            }

            var token = ids.Word(136);
            latest[appId] = token;
            issued[token] = new(appId, now + options.Value.TokenLife);
            return (token, (int)options.Value.TokenLife.TotalSeconds);
        }
    }

    /// <returns>0 with the account, else WeChat's code.</returns>
    public (int Code, SimulatedAccount? Account) Check(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return (41001, null);
        }

        if (!issued.TryGetValue(token, out var held))
        {
            return (40001, null);
        }

        return time.GetUtcNow() < held.EndsAt ? (0, accounts.Find(held.AppId)) : (42001, null);
    }

    /// <summary>Ends every token now, as if its time were over.</summary>
    public void ExpireAll()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            foreach (var token in issued.Keys)
            {
                issued[token] = issued[token] with { EndsAt = now };
            }
        }
    }

    private ForceAllowance ForcingOf(string appId) =>
        forcing.TryGetValue(appId, out var allowance)
            ? allowance
            : forcing[appId] = new ForceAllowance();

    private TimeSpan Ahead =>
        options.Value.TokenLife / 4 < LongestAhead ? options.Value.TokenLife / 4 : LongestAhead;

    private sealed record Issued(string AppId, DateTimeOffset EndsAt);
}
