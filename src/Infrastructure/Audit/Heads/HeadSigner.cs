using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Audit;

namespace WeChatUnion.Infrastructure.Audit.Heads;

public sealed class HeadSigner : IDisposable
{
    private readonly ECDsa key;

    public HeadSigner(IOptions<AuditOptions> options)
    {
        key = HeadKeys.Private(options.Value.SigningKey);
        KeyId = HeadKeys.IdOf(key);
        PublicKey = key.ExportSubjectPublicKeyInfoPem();
    }

    public string KeyId { get; }

    /// <summary>PEM: who verifies keeps it apart from the servers.</summary>
    public string PublicKey { get; }

    public SignedHead Sign(AuditHead head) =>
        new(head, KeyId, key.SignData(head.Statement(), HashAlgorithmName.SHA256));

    public void Dispose() => key.Dispose();
}
