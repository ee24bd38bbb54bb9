using System.Buffers.Binary;
using System.Security.Cryptography;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Tests.Draws;

/// <summary>A draw of so many holders, the same each time.</summary>
internal static class InventedDraw
{
    public static readonly DrawSecret Secret = new([
        .. Enumerable.Range(0, 32).Select(i => (byte)i),
    ]);

    public static readonly DrawBeacon Beacon = new("ssq", "2026141", "010512192733+08");

    public static DrawRules Rules(int successors, params int[] prizes) =>
        new(
            DrawRules.FormatName,
            new("0198c0de-0000-7000-8000-000000000001"),
            "月月抽好礼",
            new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero),
            new(2026, 12, 5, 16, 0, 0, TimeSpan.Zero),
            [.. prizes.Select((count, i) => new DrawPrize($"{i + 1} 等奖", count))],
            successors,
            new(Beacon.Source, Beacon.Issue, new(2026, 12, 6, 13, 15, 0, TimeSpan.Zero)),
            new("drand-quicknet", "24000000", new(2026, 12, 7, 13, 15, 0, TimeSpan.Zero)),
            "每人一次，\"先到先得\" <不> 算。"
        );

    /// <summary>The holder's bytes are the beginning of the SHA-256 of its number, four bytes.</summary>
    public static EntryCode Code(int holder, int number = 1)
    {
        Span<byte> text = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(text, holder);
        return EntryCode.Of(SHA256.HashData(text).AsSpan(0, EntryCode.HolderSize), number);
    }

    public static CodeList Codes(int holders) =>
        CodeList.Of(Enumerable.Range(0, holders).Select(holder => Code(holder)));

    public static DrawProof Proof(int holders, int successors = 3, params int[] prizes) =>
        DrawProof.Of(
            Rules(successors, prizes is [] ? [1, 2] : prizes).Write(),
            "",
            Secret,
            Beacon,
            Codes(holders)
        );
}
