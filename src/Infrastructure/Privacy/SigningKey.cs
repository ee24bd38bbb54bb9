namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>The key tokens of one period are signed with, wrapped by our own keys.</summary>
internal sealed class SigningKey
{
    public const string OnePerPeriod = "ux_privacy_signing_keys_period";

    /// <summary>The <c>kid</c> of the tokens.</summary>
    public Guid Id { get; init; }

    /// <summary>Counted from 1970 in steps of <see cref="SigningKeys.Period"/>.</summary>
    public int Period { get; init; }

    public required byte[] SealedSecret { get; init; }
}
