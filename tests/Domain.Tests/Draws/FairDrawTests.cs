using System.Buffers.Binary;
using System.Security.Cryptography;
using CsCheck;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Tests.Draws;

public sealed class FairDrawTests
{
    private static readonly byte[] Seed = SHA256.HashData("a seed"u8);

    [Test]
    public void Draw_GoesByScores_AndPrizesByTheirOrder()
    {
        var codes = InventedDraw.Codes(50);
        var expected = Enumerable
            .Range(0, codes.Count)
            .Select(i => codes[i])
            .OrderBy(code => Convert.ToHexString(HMACSHA256.HashData(Seed, BytesOf(code))))
            .ToList();

        var result = FairDraw.Compute(Seed, codes, [1, 3], successors: 5);

        Assert.That(result.Winners.Select(one => one.Code), Is.EqualTo(expected[..4]));
        Assert.That(string.Concat(result.Winners.Select(one => one.Prize)), Is.EqualTo("0111"));
        Assert.That(result.Successors, Is.EqualTo(expected[4..9]));
    }

    [Test]
    public void Draw_OfAnyList_PlacesNobodyTwice_AndWhoeverIsThere() =>
        Gen.Select(
                Gen.Select(Gen.Int[0, 8], Gen.Int[1, 4]).Array[0, 40],
                Gen.Int[1, 5].Array[1, 4],
                Gen.Int[0, 6]
            )
            .Sample(sample =>
            {
                var (drawn, prizes, successors) = sample;
                var entries = drawn.Distinct().ToList();
                var codes = CodeList.Of(
                    entries.Select(entry => InventedDraw.Code(entry.Item1, entry.Item2))
                );
                var holders = entries.Select(entry => entry.Item1).Distinct().Count();

                var result = FairDraw.Compute(Seed, codes, prizes, successors);

                var placed = result
                    .Winners.Select(one => one.Code)
                    .Concat(result.Successors)
                    .ToList();
                return result.Winners.Count == Math.Min(prizes.Sum(), holders)
                    && result.Successors.Count
                        == Math.Min(successors, holders - result.Winners.Count)
                    && placed.Select(code => code.Holder).Distinct().Count() == placed.Count
                    && placed.TrueForAll(code => codes.IndexOf(code) >= 0);
            });

    /// <summary>Whoever comes first wins no more often than whoever comes last: chi-square over 20 holders, 19 degrees of freedom.</summary>
    [Test]
    public void Draws_TenThousandFromFixedSeeds_FavourNobody()
    {
        const int Draws = 10_000;
        var codes = InventedDraw.Codes(20);
        var wins = new int[codes.Count];
        var seed = new byte[32];
        for (var draw = 0; draw < Draws; draw++)
        {
            BinaryPrimitives.WriteInt32BigEndian(seed, draw);
            var winner = FairDraw.Compute(seed, codes, [1], 0).Winners[0].Code;
            wins[codes.IndexOf(winner)]++;
        }
        const double Expected = Draws / 20.0;
        var chiSquare = wins.Sum(count => (count - Expected) * (count - Expected) / Expected);

        // The 99.9 % quantile; and a spread that is too even would be no chance either.
        Assert.That(chiSquare, Is.InRange(5.4, 43.8));
    }

    /// <summary>Two entries win twice as often as one: 10,000 draws, five times the standard deviation.</summary>
    [Test]
    public void Entries_OfOneHolder_CountEachForItself()
    {
        const int Draws = 10_000;
        var codes = CodeList.Of([
            InventedDraw.Code(0, 1),
            InventedDraw.Code(0, 2),
            InventedDraw.Code(1, 1),
        ]);
        var seed = new byte[32];
        var wins = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            BinaryPrimitives.WriteInt32BigEndian(seed, draw);
            var winner = FairDraw.Compute(seed, codes, [1], 0).Winners[0].Code;
            wins += winner.Holder == InventedDraw.Code(0).Holder ? 1 : 0;
        }

        Assert.That(wins / (double)Draws, Is.EqualTo(2 / 3.0).Within(0.024));
    }

    private static byte[] BytesOf(EntryCode code)
    {
        var bytes = new byte[EntryCode.Size];
        code.Write(bytes);
        return bytes;
    }
}
