namespace WeChatUnion.Infrastructure.Audit;

/// <summary>Settings section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    public const string Section = "Audit";

    /// <summary>Base64 of a PKCS#8 private key on the curve P-256: signs the heads of the chain.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>Where signed heads are kept; a relative path starts at the content root.</summary>
    public string HeadsDirectory { get; set; } = "audit-heads";

    /// <summary>Who is told each head too; empty: nobody.</summary>
    public string HeadsUrl { get; set; } = "";

    /// <summary>A head is published when so many seconds have gone by since the last one and rows came, 1 to 3600.</summary>
    public int HeadEverySeconds { get; set; } = 60;

    /// <summary>Or when so many rows came, 1 to 1,000,000.</summary>
    public int HeadEveryRows { get; set; } = 10_000;
}
