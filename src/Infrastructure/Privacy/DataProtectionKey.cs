namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>One key of ASP.NET's Data Protection (cookies, form tokens), wrapped by our own keys.</summary>
internal sealed class DataProtectionKey
{
    public Guid Id { get; init; }
    public required string Name { get; init; }
    public required byte[] SealedXml { get; init; }
}
