using System.Collections.Concurrent;
using WeChatSimulator.Accounts;

namespace WeChatSimulator.QrCodes;

/// <summary>The QR codes that were made, by their tickets.</summary>
internal sealed class QrBook(IdMint ids, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Made> byTicket = new();

    /// <returns>The ticket.</returns>
    public string Add(string scene, TimeSpan? life)
    {
        var ticket = "gQ" + ids.Word(94);
        byTicket[ticket] = new(scene, life is { } span ? time.GetUtcNow() + span : null);
        return ticket;
    }

    /// <returns>The scene; null when there is no such ticket or it has expired.</returns>
    public string? SceneOf(string? ticket) =>
        ticket is not null
        && byTicket.TryGetValue(ticket, out var made)
        && (made.Until is null || time.GetUtcNow() < made.Until)
            ? made.Scene
            : null;

    private sealed record Made(string Scene, DateTimeOffset? Until);
}
