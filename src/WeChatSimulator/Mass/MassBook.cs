using System.Collections.Concurrent;

namespace WeChatSimulator.Mass;

/// <summary>Mass messages that were accepted, and the speed in force.</summary>
internal sealed class MassBook(TimeProvider time)
{
    private static readonly TimeSpan IdLife = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<long, string> states = new();
    private readonly ConcurrentDictionary<string, (long Id, DateTimeOffset At)> byClientId = new();
    private long lastId = 1_000_000_000;

    /// <summary>0 to 4.</summary>
    public int Speed { get; set; } = 3;

    /// <returns>The message's id, and whether its client message id was taken in the last 24 hours.</returns>
    public (long Id, bool IsRepeat) Accept(string? clientId)
    {
        var now = time.GetUtcNow();
        var fresh = Interlocked.Increment(ref lastId);
        if (clientId is not null)
        {
            var held = byClientId.AddOrUpdate(
                clientId,
                (fresh, now),
                (_, former) => now < former.At + IdLife ? former : (fresh, now)
            );
            if (held.Id != fresh)
            {
                return (held.Id, true);
            }
        }

        states[fresh] = "SEND_SUCCESS";
        return (fresh, false);
    }

    public string? StateOf(long id) => states.GetValueOrDefault(id);

    public bool Delete(long id) => states.TryUpdate(id, "DELETE", "SEND_SUCCESS");
}
