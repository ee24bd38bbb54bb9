using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>A campaign is counted in hours or days of China's clock, all of it and nothing twice.</summary>
public sealed class CampaignSlicesTests
{
    /// <summary>17:30 in Shanghai.</summary>
    private static readonly DateTimeOffset Opens = new(2026, 12, 31, 9, 30, 0, TimeSpan.Zero);

    [Test]
    public void Of_ThreeDays_AreHoursOfTheClock_CutAtBothEnds()
    {
        var slices = CampaignSlices.Of(Opens, Opens.AddDays(3));

        Assert.That(slices, Has.Count.EqualTo(73));
        Assert.That(slices[0], Is.EqualTo(new CampaignSlice(Opens, Opens.AddMinutes(30))));
        Assert.That(
            slices[1],
            Is.EqualTo(new CampaignSlice(Opens.AddMinutes(30), Opens.AddMinutes(90)))
        );
        Assert.That(slices[^1].Until, Is.EqualTo(Opens.AddDays(3)));
        AreWithoutAGap(slices);
    }

    [Test]
    public void Of_ALongerOne_AreShanghaisDays_AcrossTheYear()
    {
        var slices = CampaignSlices.Of(Opens, Opens.AddDays(3).AddTicks(1));

        Assert.That(
            slices.Select(slice => slice.From),
            Is.EqualTo(
                (DateTimeOffset[])
                    [
                        Opens,
                        new(2026, 12, 31, 16, 0, 0, TimeSpan.Zero),
                        new(2027, 1, 1, 16, 0, 0, TimeSpan.Zero),
                        new(2027, 1, 2, 16, 0, 0, TimeSpan.Zero),
                    ]
            )
        );
        AreWithoutAGap(slices);
    }

    private static void AreWithoutAGap(IReadOnlyList<CampaignSlice> slices) =>
        Assert.That(
            slices.Skip(1).Select(slice => slice.From),
            Is.EqualTo(slices.SkipLast(1).Select(slice => slice.Until))
        );
}
