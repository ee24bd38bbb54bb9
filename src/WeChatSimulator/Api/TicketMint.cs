using Microsoft.Extensions.Options;
using WeChatSimulator.Accounts;

namespace WeChatSimulator.Api;

/// <summary>JS-SDK tickets: one of each type, the same until its end.</summary>
internal sealed class TicketMint(IdMint ids, TimeProvider time, IOptions<SimulatorOptions> options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<
        (string AppId, string Type),
        (string Value, DateTimeOffset EndsAt)
    > latest = [];

    public (string Ticket, int SecondsLeft) Issue(SimulatedAccount account, string type)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var key = (account.Options.AppId, type);
            if (!latest.TryGetValue(key, out var ticket) || now >= ticket.EndsAt)
            {
                latest[key] = ticket = (ids.Word(86), now + options.Value.TokenLife);
            }

            return (ticket.Value, Math.Max(1, (int)(ticket.EndsAt - now).TotalSeconds));
        }
    }
}
