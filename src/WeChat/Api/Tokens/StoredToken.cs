namespace WeChat.Api.Tokens;

/// <summary>A token or ticket as the nodes of one account share it. A secret: <see cref="ToString"/> withholds it.</summary>
/// <param name="Value">What WeChat gave.</param>
/// <param name="RenewAt">From then on it is due to be replaced, while it still works.</param>
/// <param name="EndsAt">From then on it no longer works.</param>
public sealed record StoredToken(string Value, DateTimeOffset RenewAt, DateTimeOffset EndsAt)
{
    /// <summary>Counts the values stored under this name; 0 was never stored.</summary>
    public long Version { get; init; }

    /// <summary>When WeChat was last asked to replace a valid token (it allows twenty a day); the epoch for never.</summary>
    public DateTimeOffset ForcedAt { get; init; } = DateTimeOffset.UnixEpoch;

    public override string ToString() => $"version {Version} until {EndsAt:O} (value withheld)";
}
