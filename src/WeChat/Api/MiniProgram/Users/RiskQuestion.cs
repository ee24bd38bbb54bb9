namespace WeChat.Api.MiniProgram.Users;

/// <summary>
/// Whom to judge. WeChat would take ID and bank card numbers too; this library sends neither.
/// </summary>
public sealed record RiskQuestion
{
    /// <summary>Who used the mini-program within two hours (61010).</summary>
    public required string OpenId { get; init; }

    public required RiskScene Scene { get; init; }

    /// <summary>The person's address on the network at that moment.</summary>
    public required string ClientIp { get; init; }

    public string? MobileNumber { get; init; }

    public string? EmailAddress { get; init; }

    public string? ExtendedInfo { get; init; }

    public override string ToString() => $"risk question about {Scene}";
}
