using System.Text.Json;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Gateway.Campaigns.Desk;

namespace WeChatUnion.Gateway.Tests.Campaigns;

/// <summary>What stands in a campaign's form is what is asked for.</summary>
public class CampaignSheetTests
{
    private static readonly CampaignView Shown = new(
        CampaignId.New(),
        "plain",
        "年末抽奖",
        CampaignState.Draft,
        new(2026, 12, 2, 1, 30, 0, TimeSpan.Zero),
        new(2026, 12, 9, 16, 0, 0, TimeSpan.Zero),
        new()
        {
            Prizes =
            [
                new("保温杯", 10, 88_50, PrizeDelivery.OnSite, "工会大厦一楼"),
                new("话费", 100, 50_00, PrizeDelivery.CardCredit),
            ],
            Audience = new()
            {
                UnionPaths = ["a/b/"],
                UnionNames = ["望海区总工会"],
                Circles = ["iron-fans.winners"],
            },
            Successors = 7,
            WinsPerYear = 2,
            Intro = "第一行\n第二行",
            Organiser = "鹭湾市总工会",
            Contact = "0599-1234567",
        },
        "{\"a\":1}",
        "",
        false,
        null
    );

    [Test]
    public void Sheet_ReadAsItWasShown_IsTheSameCampaign()
    {
        var read = CampaignSheet.Of(Shown).Read();

        Assert.That(
            JsonSerializer.Serialize(read.Value),
            Is.EqualTo(
                JsonSerializer.Serialize(
                    new CampaignContent(
                        Shown.Title,
                        Shown.OpensAt,
                        Shown.ClosesAt,
                        Shown.Settings,
                        Shown.Terms
                    )
                )
            )
        );
    }

    [Test]
    public void Sheet_ItsTimes_AreThoseOfChinasClock()
    {
        var sheet = CampaignSheet.Of(Shown);
        Assert.That(sheet.OpensAt, Is.EqualTo(new DateTime(2026, 12, 2, 9, 30, 0)));

        sheet.ClosesAt = new DateTime(2026, 12, 31, 23, 59, 0);

        Assert.That(
            sheet.Read().Value.ClosesAt,
            Is.EqualTo(new DateTimeOffset(2026, 12, 31, 15, 59, 0, TimeSpan.Zero))
        );
    }

    [Test]
    public void Sheet_WithoutATime_CannotBeRead()
    {
        var sheet = CampaignSheet.Of(Shown);
        sheet.OpensAt = null;

        Assert.That(sheet.Read().Refusal?.Code, Is.EqualTo("campaigns.window-unreadable"));
    }

    [TestCase("1,200", 1200)]
    [TestCase("", 0)]
    [TestCase("十个", 0)]
    [TestCase("1.5", 0)]
    [TestCase("99999999999", 0)]
    public void Count_AsTyped_IsThatOrNone(string typed, int count) =>
        Assert.That(
            new CampaignPrizeRow { Count = typed }
                .Read()
                .Count,
            Is.EqualTo(count)
        );

    [TestCase("88.5", 88_50)]
    [TestCase("1,200", 1200_00)]
    [TestCase("88.555", 0)]
    [TestCase("-1", 0)]
    [TestCase("五十元", 0)]
    [TestCase("99999999999999999999", 0)]
    public void Value_AsTyped_IsThatInFenOrNone(string typed, long cents) =>
        Assert.That(
            new CampaignPrizeRow { Value = typed }
                .Read()
                .ValueCents,
            Is.EqualTo(cents)
        );

    [Test]
    public void Place_OfWhatIsNotFetched_IsNotKept()
    {
        var row = new CampaignPrizeRow { Place = "工会大厦", Delivery = PrizeDelivery.ByPost };

        Assert.That(row.Read().Place, Is.Empty);
    }
}
