namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>A key to sign tokens with, or to check them.</summary>
/// <param name="Id">The <c>kid</c>.</param>
/// <param name="Bytes">32 random bytes.</param>
public sealed record SigningSecret(Guid Id, int Period, byte[] Bytes)
{
    public override string ToString() => nameof(SigningSecret);
}
