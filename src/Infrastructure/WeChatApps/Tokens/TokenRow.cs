namespace WeChatUnion.Infrastructure.WeChatApps.Tokens;

/// <summary>One token or ticket that the nodes share, and the right to fetch the next.</summary>
internal sealed class TokenRow
{
    /// <summary>AppId and kind, such as <c>wx…/access_token</c>.</summary>
    public required string Name { get; init; }

    public required byte[] SealedValue { get; init; }

    public DateTimeOffset RenewAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset ForcedAt { get; init; }

    /// <summary>0: only the lease was ever taken.</summary>
    public long Version { get; init; }

    public required string LeaseOwner { get; init; }

    public DateTimeOffset LeaseUntil { get; init; }
}
