using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Tests.IronFans;

public sealed class HonourSeatsTests
{
    [Test]
    public void Choose_TakesTheFirstWhoMay()
    {
        var candidates = Some(30, unfit: [1, 4], newcomers: []);

        var chosen = HonourSeats.Choose(candidates, seats: 15, newcomers: 0);

        Assert.That(
            chosen.Select(one => one.Place),
            Is.EqualTo((int[])[2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17])
        );
    }

    [Test]
    public void Choose_WithSeatsForNewcomers_TakesThemFromFurtherDown()
    {
        var candidates = Some(30, unfit: [], newcomers: [2, 20, 25, 29]);

        var chosen = HonourSeats.Choose(candidates, seats: 6, newcomers: 2);

        Assert.That(chosen.Select(one => one.Place), Is.EqualTo((int[])[1, 2, 3, 4, 20, 25]));
    }

    [Test]
    public void Choose_WithTooFewNewcomers_GivesTheirSeatsToTheNext()
    {
        var candidates = Some(10, unfit: [], newcomers: [8]);

        var chosen = HonourSeats.Choose(candidates, seats: 6, newcomers: 3);

        Assert.That(chosen.Select(one => one.Place), Is.EqualTo((int[])[1, 2, 3, 4, 5, 8]));
    }

    [Test]
    public void Choose_AfterAnExclusion_TheNextMovesUp_AndRestoredHeIsBack()
    {
        var candidates = Some(5, unfit: [], newcomers: []);
        candidates[1].Exclude(ExclusionReason.Scripted, StaffAccountId.New());
        var without = HonourSeats.Choose(candidates, 3, 0).Select(one => one.Place).ToList();
        candidates[1].Restore();

        Assert.That(without, Is.EqualTo((int[])[1, 3, 4]));
        Assert.That(
            HonourSeats.Choose(candidates, 3, 0).Select(one => one.Place),
            Is.EqualTo((int[])[1, 2, 3])
        );
    }

    [Test]
    public void Choose_NobodyWhoWasNotAskedAbout()
    {
        var candidate = FanCandidate.Of(202611, 1, new(PersonId.New(), 9, 1, 0, 0));

        Assert.That(HonourSeats.Choose([candidate], 15, 0), Is.Empty);
    }

    private static List<FanCandidate> Some(int count, int[] unfit, int[] newcomers) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(place =>
                {
                    var one = FanCandidate.Of(
                        202611,
                        place,
                        new(PersonId.New(), 1000 - place, 20, 0, 0)
                    );
                    one.Screen(
                        new(
                            unfit.Contains(place) ? FanUnfit.NotBound : null,
                            new MemberId(Guid.NewGuid()),
                            "张*",
                            "鹭湾市总工会",
                            newcomers.Contains(place),
                            []
                        )
                    );
                    return one;
                }),
        ];
}
