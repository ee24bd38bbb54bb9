using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Conversations.Contracts;

/// <summary>
/// Where a fan stands in a chat of several steps. A fan without one has version 0 and no flow.
/// </summary>
/// <param name="Fan">Whose.</param>
/// <param name="Flow">Name of the flow, dotted by room, or null.</param>
/// <param name="Step">The step within the flow.</param>
/// <param name="Data">What the flow remembers, JSON, no personal data.</param>
/// <param name="Version">Grows by one at every change; a change against an older one is refused.</param>
/// <param name="ExpiresAt">Afterwards the flow is forgotten.</param>
public sealed record Conversation(
    FanIdentity Fan,
    string? Flow,
    string Step,
    string Data,
    long Version,
    DateTimeOffset ExpiresAt
)
{
    public static Conversation None(FanIdentity fan) =>
        new(fan, null, "", "", 0, DateTimeOffset.MinValue);

    /// <summary>An expired flow is no flow, but keeps its version so that the next change is safe.</summary>
    public Conversation AsOf(DateTimeOffset now) =>
        ExpiresAt > now ? this : this with { Flow = null, Step = "", Data = "" };
}
