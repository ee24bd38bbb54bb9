using System.Buffers.Binary;
using System.Security.Cryptography;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.Tests.IronFans;

public sealed class MonthRankingTests
{
    private const int Month = 202611;
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Test]
    public void Rank_ByScore_ThenDays_ThenQuality_ThenTheEarlier()
    {
        FanScore[] expected =
        [
            Of(5, score: 50, days: 1),
            Of(4, score: 40, days: 9),
            Of(3, score: 40, days: 8, quality: 2, reached: 900),
            Of(2, score: 40, days: 8, quality: 1, reached: 100),
            Of(1, score: 40, days: 8, quality: 1, reached: 101),
        ];

        var ranked = Rank([.. expected.Reverse()]);

        Assert.That(ranked.Top, Is.EqualTo(expected));
    }

    [Test]
    public void Rank_EqualInAll_IsByTheLotOfTheSecret()
    {
        var equal = Enumerable.Range(1, 40).Select(i => Of(i, score: 7)).ToArray();

        var ranked = Rank([.. equal]);

        Assert.That(ranked.Top, Is.EqualTo(equal.OrderBy(one => LotOf(one, Secret))));
        Assert.That(
            ranked.Top,
            Is.Not.EqualTo(equal.OrderBy(one => LotOf(one, new byte[32]))),
            "another secret, another order"
        );
    }

    [Test]
    public void Rank_InWhateverOrderTheyCome_GivesTheSameBytes([Range(1, 10)] int seed)
    {
        var random = new Random(seed);
        var scores = Some(random, 3000);
        var first = Rank([.. scores]);
        random.Shuffle(scores);

        var again = Rank(scores);

        Assert.That(again.Digest, Is.EqualTo(first.Digest));
        Assert.That(again.Top, Is.EqualTo(first.Top));
        Assert.That(again.Top, Has.Count.EqualTo(MonthRanking.Kept));
    }

    [Test]
    public void Rank_TheDigest_IsWhatItsDescriptionSays()
    {
        var scores = Some(new Random(3), 50);

        var ranked = Rank([.. scores]);

        var bytes = new MemoryStream();
        Write(bytes, Month);
        Write(bytes, 4);
        Write(bytes, ranked.Fans);
        foreach (var one in ranked.Top)
        {
            bytes.Write(Convert.FromHexString(one.Person.Value.ToString("N")));
            Write(bytes, one.Score);
            Write(bytes, one.ActiveDays);
            Write(bytes, one.Quality);
            Write(bytes, (int)(one.ReachedAt >> 32));
            Write(bytes, (int)one.ReachedAt);
        }
        Assert.That(ranked.Digest, Is.EqualTo(SHA256.HashData(bytes.ToArray())));
    }

    [Test]
    public void Rank_OneMillisecondOfOneFan_IsAnotherDigest()
    {
        var scores = Some(new Random(5), 200);
        var first = Rank([.. scores]);
        scores[77] = scores[77] with { ReachedAt = scores[77].ReachedAt + 1 };

        Assert.That(Rank(scores).Digest, Is.Not.EqualTo(first.Digest));
    }

    [Test]
    public void Rank_CountsHowManyHadWhichScore_AndLeavesOutWhoHasNone()
    {
        var ranked = Rank([Of(1, 5), Of(2, 9), Of(3, 5), Of(4, 0)]);

        Assert.That(ranked.Fans, Is.EqualTo(3));
        Assert.That(ranked.Steps, Is.EqualTo((ScoreStep[])[new(9, 1), new(5, 2)]));
        Assert.That(ranked.Top, Has.Count.EqualTo(3));
    }

    [Test]
    public void Rank_OfNobody_IsAMonthWithoutFans()
    {
        var ranked = Rank([]);

        Assert.That((ranked.Fans, ranked.Top.Count, ranked.Steps.Count), Is.EqualTo((0, 0, 0)));
    }

    private static RankedMonth Rank(FanScore[] scores) =>
        MonthRanking.Rank(Month, 4, Secret, scores);

    private static FanScore[] Some(Random random, int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(i =>
                    Of(i, random.Next(1, 40), random.Next(1, 4), random.Next(2), random.Next(3))
                ),
        ];

    private static FanScore Of(
        int person,
        int score,
        int days = 1,
        int quality = 0,
        long reached = 1_793_000_000_000
    ) => new(new PersonId(new Guid(person, 7, 7, new byte[8])), score, days, quality, reached);

    private static string LotOf(FanScore one, byte[] secret) =>
        Convert.ToHexString(
            HMACSHA256.HashData(secret, Convert.FromHexString(one.Person.Value.ToString("N")))
        );

    private static void Write(MemoryStream into, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        into.Write(bytes);
    }
}
