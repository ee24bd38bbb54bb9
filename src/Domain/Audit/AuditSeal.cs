using System.Security.Cryptography;

namespace WeChatUnion.Domain.Audit;

/// <summary>
/// The chain: each seal is SHA-256 over the seal before it and all of the row. A seal is 33 bytes: the version of
/// the encoding, then the hash; so rows sealed under an older encoding can be checked for ever.
/// </summary>
public static class AuditSeal
{
    public const int Length = 1 + SHA256.HashSizeInBytes;
    private const byte Version = 1;
    private const string Form = "wechat-union audit row 1";

    /// <summary>What stands before the first row.</summary>
    public static byte[] Origin => new byte[Length];

    public static byte[] Next(ReadOnlySpan<byte> previous, SealableRow row, CanonicalBytes buffer)
    {
        Write(previous, row, buffer);
        var seal = new byte[Length];
        seal[0] = Version;
        SHA256.HashData(buffer.Written, seal.AsSpan(1));
        return seal;
    }

    /// <summary>Whether the row, standing after that seal, has this one.</summary>
    public static bool Fits(
        ReadOnlySpan<byte> previous,
        SealableRow row,
        ReadOnlySpan<byte> seal,
        CanonicalBytes buffer
    )
    {
        if (seal.Length != Length || seal[0] != Version)
        {
            return false;
        }
        Write(previous, row, buffer);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.Written, hash);
        return hash.SequenceEqual(seal[1..]);
    }

    private static void Write(
        ReadOnlySpan<byte> previous,
        SealableRow row,
        CanonicalBytes buffer
    ) =>
        buffer
            .Begin(Form)
            .Bytes(previous)
            .Number(row.Id)
            .Time(row.At)
            .Text(row.Act)
            .Number((long)row.Actor)
            .Id(row.ActorId)
            .Text(row.Subject)
            .TextOrNone(row.Note)
            .TextOrNone(row.UnionPath)
            .Id(row.About)
            .Id(row.DetailsKey)
            .Blob(row.Details);
}
