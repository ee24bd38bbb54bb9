using System.Security.Cryptography;

namespace WeChatUnion.Domain.Audit;

/// <summary>
/// Where the chain stood at a moment, to be signed and kept outside the database. One head vouches for every
/// row up to its place.
/// </summary>
/// <param name="Seq">Place of the last row it covers.</param>
/// <param name="Seal">That row's seal.</param>
/// <param name="Rows">Rows sealed since the head before it.</param>
/// <param name="Previous">Digest of the head before it; 32 zeros for the first.</param>
public sealed record AuditHead(long Seq, byte[] Seal, long Rows, DateTimeOffset At, byte[] Previous)
{
    private const string Form = "wechat-union audit head 1";

    public static byte[] NoneBefore => new byte[SHA256.HashSizeInBytes];

    /// <summary>What is signed.</summary>
    public byte[] Statement() =>
        new CanonicalBytes()
            .Begin(Form)
            .Number(Seq)
            .Bytes(Seal)
            .Number(Rows)
            .Time(At)
            .Bytes(Previous)
            .Written.ToArray();

    /// <summary>What the next head names. Without the signature, which differs each time.</summary>
    public byte[] Digest() => SHA256.HashData(Statement());
}
