using WeChatSimulator.Fans;

namespace WeChatSimulator.CustomerService;

/// <summary>The agents, whom each talks to, and what they said.</summary>
internal sealed class AgentBook(TimeProvider time)
{
    private static readonly TimeSpan InvitationLife = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, SimulatedAgent> agents = [];
    private readonly Dictionary<Fan, (string Account, DateTimeOffset At)> sessions = [];
    private readonly List<SessionRecord> records = [];
    private int lastId = 1000;

    public IReadOnlyList<SimulatedAgent> Agents
    {
        get
        {
            lock (gate)
            {
                return [.. agents.Values];
            }
        }
    }

    /// <returns>0, or WeChat's code: 65403 (bad nickname), 65405 (too many), 65406 (taken).</returns>
    public int Add(string? account, string? nickname)
    {
        lock (gate)
        {
            if (account is null || !account.Contains('@', StringComparison.Ordinal))
            {
                return 65401;
            }

            if (nickname is null or { Length: 0 or > 16 })
            {
                return 65403;
            }

            return agents.TryAdd(account, new(account, nickname, ++lastId)) ? 0 : 65406;
        }
    }

    /// <returns>0, or 65401: there is no such agent.</returns>
    public int Change(string? account, Func<SimulatedAgent, SimulatedAgent> to)
    {
        lock (gate)
        {
            if (account is null || !agents.TryGetValue(account, out var agent))
            {
                return 65401;
            }

            agents[account] = to(agent);
            return 0;
        }
    }

    public int Invite(string? account, string? weChatId) =>
        Change(
            account,
            agent =>
                agent with
                {
                    InvitedWeChatId = weChatId,
                    InvitationEndsAt = time.GetUtcNow() + InvitationLife,
                }
        );

    public int Remove(string? account)
    {
        lock (gate)
        {
            return account is not null && agents.Remove(account) ? 0 : 65401;
        }
    }

    /// <returns>0, or 65401 (no such agent) or 65414 (another agent has the fan).</returns>
    public int Open(string? account, Fan fan)
    {
        lock (gate)
        {
            if (account is null || !agents.ContainsKey(account))
            {
                return 65401;
            }

            if (sessions.TryGetValue(fan, out var held) && held.Account != account)
            {
                return 65414;
            }

            sessions[fan] = (account, time.GetUtcNow());
            return 0;
        }
    }

    public int Close(string? account, Fan fan)
    {
        lock (gate)
        {
            var isHeld = sessions.TryGetValue(fan, out var held) && held.Account == account;
            return isHeld && sessions.Remove(fan) ? 0 : 65413;
        }
    }

    public (string Account, DateTimeOffset At)? SessionOf(Fan fan)
    {
        lock (gate)
        {
            return sessions.TryGetValue(fan, out var held) ? held : null;
        }
    }

    public IReadOnlyList<(Fan Fan, DateTimeOffset At)> SessionsOf(string? account)
    {
        lock (gate)
        {
            return
            [
                .. sessions
                    .Where(session => session.Value.Account == account)
                    .Select(session => (session.Key, session.Value.At)),
            ];
        }
    }

    public void Record(Fan fan, string account, string text)
    {
        lock (gate)
        {
            records.Add(new(records.Count + 1, fan.OpenId, account, text, time.GetUtcNow()));
        }
    }

    /// <summary>Records of a span from an id on.</summary>
    public IReadOnlyList<SessionRecord> Records(long from, long to, long firstId, int most)
    {
        lock (gate)
        {
            return
            [
                .. records
                    .Where(one => one.Id >= firstId)
                    .Where(one => one.At.ToUnixTimeSeconds() is var at && at >= from && at <= to)
                    .Take(most),
            ];
        }
    }
}
