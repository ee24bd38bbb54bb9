using System.Numerics;
using System.Security.Cryptography;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>
/// The tree of RFC 9162, 2.1 over a list of codes, with SHA-256: its root binds the whole list, and some twenty hashes prove one
/// code's place in it.
/// </summary>
public sealed class MerkleTree
{
    public const int HashSize = SHA256.HashSizeInBytes;

    /// <summary>
    /// Hashes of so many leaves at once are kept; all others are computed when they are asked for. A power of two, so that each of
    /// them is a node of the tree.
    /// </summary>
    private const int Kept = 1024;

    private const byte LeafMark = 0;
    private const byte NodeMark = 1;

    private readonly CodeList codes;
    private readonly byte[][] kept;

    public MerkleTree(CodeList codes)
    {
        this.codes = codes;
        kept = new byte[(codes.Count + Kept - 1) / Kept][];
        Parallel.For(
            0,
            kept.Length,
            i =>
            {
                var hash = new byte[HashSize];
                Compute(i * Kept, Math.Min(Kept, codes.Count - (i * Kept)), hash);
                kept[i] = hash;
            }
        );
        Root = new byte[HashSize];
        if (codes.Count == 0)
        {
            SHA256.HashData([], Root);
        }
        else
        {
            NodeOf(0, codes.Count, Root);
        }
    }

    /// <summary>32 bytes.</summary>
    public byte[] Root { get; }

    /// <summary>The hashes beside the way from the leaf up to the root, the lowest first.</summary>
    public IReadOnlyList<byte[]> ProofOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, codes.Count);
        var path = new List<byte[]>();
        var (from, count) = (0, codes.Count);
        while (count > 1)
        {
            var left = LeftOf(count);
            var isLeft = index < from + left;
            var beside = new byte[HashSize];
            if (isLeft)
            {
                NodeOf(from + left, count - left, beside);
                count = left;
            }
            else
            {
                NodeOf(from, left, beside);
                (from, count) = (from + left, count - left);
            }
            path.Add(beside);
        }
        path.Reverse();
        return path;
    }

    /// <summary>Whether the path leads from this code at this place to the root of a list of so many.</summary>
    public static bool Proves(
        EntryCode code,
        int index,
        int count,
        IReadOnlyList<byte[]> path,
        ReadOnlySpan<byte> root
    )
    {
        if (index < 0 || index >= count)
        {
            return false;
        }
        Span<byte> bytes = stackalloc byte[EntryCode.Size];
        code.Write(bytes);
        var hash = new byte[HashSize];
        Leaf(bytes, hash);
        var (at, last) = (index, count - 1);
        foreach (var beside in path)
        {
            if (last == 0 || beside.Length != HashSize)
            {
                return false;
            }
            if (at % 2 == 1 || at == last)
            {
                Node(beside, hash, hash);
                while (at % 2 == 0 && at != 0)
                {
                    (at, last) = (at >> 1, last >> 1);
                }
            }
            else
            {
                Node(hash, beside, hash);
            }
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && root.SequenceEqual(hash);
    }

    private void NodeOf(int from, int count, Span<byte> hash)
    {
        if (from % Kept == 0 && (count == Kept || (count < Kept && from + count == codes.Count)))
        {
            kept[from / Kept].CopyTo(hash);
        }
        else if (count < Kept)
        {
            Compute(from, count, hash);
        }
        else
        {
            Split(from, count, hash, NodeOf);
        }
    }

    private void Compute(int from, int count, Span<byte> hash)
    {
        if (count == 1)
        {
            Leaf(codes.BytesOf(from), hash);
            return;
        }
        Split(from, count, hash, Compute);
    }

    private static void Split(int from, int count, Span<byte> hash, Part part)
    {
        var left = LeftOf(count);
        Span<byte> both = stackalloc byte[2 * HashSize];
        part(from, left, both[..HashSize]);
        part(from + left, count - left, both[HashSize..]);
        Node(both[..HashSize], both[HashSize..], hash);
    }

    /// <summary>The largest power of two that leaves something for the right side.</summary>
    private static int LeftOf(int count) => 1 << BitOperations.Log2((uint)(count - 1));

    private static void Leaf(ReadOnlySpan<byte> code, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[1 + EntryCode.Size];
        bytes[0] = LeafMark;
        code.CopyTo(bytes[1..]);
        SHA256.HashData(bytes, hash);
    }

    private static void Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * HashSize)];
        bytes[0] = NodeMark;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + HashSize)..]);
        SHA256.HashData(bytes, hash);
    }

    private delegate void Part(int from, int count, Span<byte> hash);
}
