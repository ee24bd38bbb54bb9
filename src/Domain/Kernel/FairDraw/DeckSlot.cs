using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>
/// A deck of instant wins, drawn without putting back: slot <c>i</c> is a function of a seed committed to beforehand, of <c>i</c> and
/// of what is left in the deck. Nothing is shuffled and kept, so that nobody who reads a database finds where the prizes lie; and
/// whoever has the seed computes every slot anew.
/// </summary>
public static class DeckSlot
{
    private const int WordsOfAHash = HMACSHA256.HashSizeInBytes / sizeof(ulong);

    /// <summary>
    /// Which kind falls on this slot: each card that is left is as likely as any other. HMAC-SHA-256 under the seed of the slot's
    /// number and a counter from 0, eight and four bytes, big-endian; of its four 64-bit words in order the first below the
    /// largest multiple of the cards left, modulo these; cards are counted kind by kind.
    /// </summary>
    /// <param name="seed">32 bytes.</param>
    /// <param name="slot">From 0, without a gap.</param>
    /// <param name="left">How many cards of each kind are left; together at least one.</param>
    /// <returns>Index in <paramref name="left"/>.</returns>
    public static int KindOf(byte[] seed, long slot, ReadOnlySpan<int> left)
    {
        var cards = 0UL;
        foreach (var count in left)
        {
            cards += (ulong)count;
        }
        ArgumentOutOfRangeException.ThrowIfZero(cards, nameof(left));
        var card = (long)CardOf(seed, slot, cards);
        for (var kind = 0; ; kind++)
        {
            card -= left[kind];
            if (card < 0)
            {
                return kind;
            }
        }
    }

    private static ulong CardOf(byte[] seed, long slot, ulong cards)
    {
        var limit = ulong.MaxValue - (((ulong.MaxValue % cards) + 1) % cards);
        Span<byte> message = stackalloc byte[sizeof(long) + sizeof(int)];
        BinaryPrimitives.WriteInt64BigEndian(message, slot);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (var counter = 0; ; counter++)
        {
            BinaryPrimitives.WriteInt32BigEndian(message[sizeof(long)..], counter);
            HMACSHA256.HashData(seed, message, hash);
            for (var word = 0; word < WordsOfAHash; word++)
            {
                var value = BinaryPrimitives.ReadUInt64BigEndian(hash[(word * sizeof(ulong))..]);
                if (value <= limit)
                {
                    return value % cards;
                }
            }
        }
    }
}
