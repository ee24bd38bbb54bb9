using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>
/// The order of a month, by its inputs alone: whoever computes it, on whichever engine and however often, gets the same bytes.
/// Higher score first; then more active days, more quality points, the score reached earlier; and of those equal in all of it, the
/// smaller HMAC-SHA-256 of the person's 16 bytes under a secret committed to before the month's first point.
/// </summary>
public static class MonthRanking
{
    /// <summary>So many places are kept by name; of the others how many had which score.</summary>
    public const int Kept = 1000;

    private const int RowSize = 36;
    private const int Portion = 1024;

    /// <param name="month">yyyyMM.</param>
    /// <param name="secret">32 bytes.</param>
    /// <param name="scores">In any order; they are put into theirs. Those without points are left out.</param>
    public static RankedMonth Rank(
        int month,
        int rulesVersion,
        ReadOnlySpan<byte> secret,
        FanScore[] scores
    )
    {
        Array.Sort(scores, Compare);
        var fans = Array.FindIndex(scores, one => one.Score <= 0) is var end and >= 0
            ? end
            : scores.Length;
        SettleTies(scores.AsSpan(0, fans), secret);
        return new(
            fans,
            DigestOf(month, rulesVersion, scores.AsSpan(0, fans)),
            scores[..Math.Min(fans, Kept)],
            StepsOf(scores.AsSpan(0, fans))
        );
    }

    /// <summary>
    /// What stands for a person in a month's public order, and settles ties in it: who knows the person and the told secret computes it,
    /// and from it alone nobody learns the person, nor the same one in another month.
    /// </summary>
    /// <returns>The first half of the HMAC, 32 hex digits: two of a city never share it.</returns>
    public static string CodeOf(PersonId person, ReadOnlySpan<byte> secret) =>
        LotOf(person, secret).ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>
    /// Header: month, version, number of fans; then each in order: 16 bytes of the person in the order they are written, score,
    /// active days, quality (4 bytes each) and milliseconds (8). All big-endian.
    /// </summary>
    private static byte[] DigestOf(int month, int rulesVersion, ReadOnlySpan<FanScore> ordered)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[RowSize * Portion];
        BinaryPrimitives.WriteInt32BigEndian(buffer, month);
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(4), rulesVersion);
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(8), ordered.Length);
        sha.AppendData(buffer, 0, 12);
        var used = 0;
        foreach (ref readonly var one in ordered)
        {
            Write(one, buffer.AsSpan(used, RowSize));
            used += RowSize;
            if (used == buffer.Length)
            {
                sha.AppendData(buffer);
                used = 0;
            }
        }
        sha.AppendData(buffer, 0, used);
        return sha.GetHashAndReset();
    }

    private static void Write(in FanScore one, Span<byte> row)
    {
        one.Person.Value.TryWriteBytes(row, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(row[16..], one.Score);
        BinaryPrimitives.WriteInt32BigEndian(row[20..], one.ActiveDays);
        BinaryPrimitives.WriteInt32BigEndian(row[24..], one.Quality);
        BinaryPrimitives.WriteInt64BigEndian(row[28..], one.ReachedAt);
    }

    private static int Compare(FanScore one, FanScore other) =>
        one.Score != other.Score ? other.Score.CompareTo(one.Score)
        : one.ActiveDays != other.ActiveDays ? other.ActiveDays.CompareTo(one.ActiveDays)
        : one.Quality != other.Quality ? other.Quality.CompareTo(one.Quality)
        : one.ReachedAt.CompareTo(other.ReachedAt);

    private static void SettleTies(Span<FanScore> ordered, ReadOnlySpan<byte> secret)
    {
        for (var from = 0; from < ordered.Length; )
        {
            var to = from + 1;
            while (to < ordered.Length && Compare(ordered[from], ordered[to]) == 0)
            {
                to++;
            }
            if (to - from > 1)
            {
                var tied = ordered[from..to];
                var lots = new UInt128[tied.Length];
                for (var i = 0; i < tied.Length; i++)
                {
                    lots[i] = LotOf(tied[i].Person, secret);
                }
                lots.AsSpan().Sort(tied);
            }
            from = to;
        }
    }

    private static UInt128 LotOf(PersonId one, ReadOnlySpan<byte> secret)
    {
        Span<byte> person = stackalloc byte[16];
        Span<byte> lot = stackalloc byte[HMACSHA256.HashSizeInBytes];
        one.Value.TryWriteBytes(person, bigEndian: true, out _);
        HMACSHA256.HashData(secret, person, lot);
        return BinaryPrimitives.ReadUInt128BigEndian(lot);
    }

    private static List<ScoreStep> StepsOf(ReadOnlySpan<FanScore> ordered)
    {
        var steps = new List<ScoreStep>();
        for (var from = 0; from < ordered.Length; )
        {
            var to = from;
            while (to < ordered.Length && ordered[to].Score == ordered[from].Score)
            {
                to++;
            }
            steps.Add(new(ordered[from].Score, to - from));
            from = to;
        }
        return steps;
    }
}
