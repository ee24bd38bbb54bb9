using System.Security.Cryptography;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>
/// What the union adds to the public value: chosen and committed to before anybody enters, told after the draw. It never leaves
/// the process in words.
/// </summary>
/// <param name="Bytes">32 of them.</param>
public sealed record DrawSecret(byte[] Bytes)
{
    public const int Size = 32;

    /// <summary>In its place where the union does not tell it in time: then the public value decides alone.</summary>
    public static DrawSecret Withheld { get; } = new(new byte[Size]);

    public static DrawSecret New() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>SHA-256 of secret, campaign (its 16 bytes in the order they are written) and SHA-256 of the rules.</summary>
    /// <param name="rules">The published rules, UTF-8, to the byte.</param>
    public byte[] Commit(Guid campaign, ReadOnlySpan<byte> rules)
    {
        const int Id = 16;
        Span<byte> all = stackalloc byte[Size + Id + SHA256.HashSizeInBytes];
        Bytes.CopyTo(all);
        campaign.TryWriteBytes(all[Size..], bigEndian: true, out _);
        SHA256.HashData(rules, all[(Size + Id)..]);
        return SHA256.HashData(all);
    }

    /// <summary>SHA-256 of secret, public value and root.</summary>
    /// <param name="beacon">The public value's bytes, 1 to 512.</param>
    /// <param name="root">Of the frozen list.</param>
    public byte[] SeedWith(ReadOnlySpan<byte> beacon, ReadOnlySpan<byte> root)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(root.Length, MerkleTree.HashSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(beacon.Length, DrawBeacon.MaxBytes);
        Span<byte> all = stackalloc byte[Size + DrawBeacon.MaxBytes + MerkleTree.HashSize];
        Bytes.CopyTo(all);
        beacon.CopyTo(all[Size..]);
        root.CopyTo(all[(Size + beacon.Length)..]);
        return SHA256.HashData(all[..(Size + beacon.Length + root.Length)]);
    }

    public override string ToString() => nameof(DrawSecret);
}
