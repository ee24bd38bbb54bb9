using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>
/// The draw itself, a function of what is public by then (docs/fair-draw.md): each code's score is HMAC-SHA-256 of the code under the
/// seed, the lowest first; a holder who has been placed is passed over. There is no other way to win.
/// </summary>
public static class FairDraw
{
    /// <summary>Scores of so many codes are computed in one go on one core.</summary>
    private const int Portion = 16 * 1024;

    /// <param name="seed">32 bytes, <see cref="DrawSecret.SeedWith"/>.</param>
    /// <param name="prizes">How many of each, in the order they are drawn.</param>
    /// <param name="successors">At most so many follow.</param>
    public static DrawResult Compute(
        byte[] seed,
        CodeList codes,
        IReadOnlyList<int> prizes,
        int successors
    )
    {
        var seats = prizes.SelectMany((count, prize) => Enumerable.Repeat(prize, count)).ToList();
        var winners = new List<PlacedEntry>(Math.Min(seats.Count, codes.Count));
        var next = new List<EntryCode>();
        var placed = new HashSet<UInt128>();
        foreach (var index in InOrder(seed, codes))
        {
            if (winners.Count == seats.Count && next.Count == successors)
            {
                break;
            }
            var code = codes[index];
            if (!placed.Add(code.Holder))
            {
                continue;
            }
            if (winners.Count < seats.Count)
            {
                winners.Add(new(code, seats[winners.Count]));
            }
            else
            {
                next.Add(code);
            }
        }
        return new(winners, next);
    }

    private static int[] InOrder(byte[] seed, CodeList codes)
    {
        // Half of a score: that two codes of a city share it happens once in 10^27 draws.
        var heads = new UInt128[codes.Count];
        Parallel.For(
            0,
            (codes.Count + Portion - 1) / Portion,
            portion =>
            {
                Span<byte> score = stackalloc byte[HMACSHA256.HashSizeInBytes];
                var end = Math.Min((portion + 1) * Portion, codes.Count);
                for (var i = portion * Portion; i < end; i++)
                {
                    HMACSHA256.HashData(seed, codes.BytesOf(i), score);
                    heads[i] = BinaryPrimitives.ReadUInt128BigEndian(score);
                }
            }
        );
        var order = new int[codes.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }
        Array.Sort(heads, order);
        return order;
    }
}
