using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class WrongTryTests
{
    private const string Phone = "15400000001";
    private CardWorld world = null!;
    private Member zhang = null!;

    [SetUp]
    public async Task ARegisterWithOneMember()
    {
        world = new CardWorld();
        zhang = world.AddMember("张三丰", Phone);
        await world.ConsentAsync(Ann);
        await world.ConsentAsync(Bob);
    }

    [Test]
    public async Task SixthTry_OfOneWeChat_IsRefusedEvenWhenRight()
    {
        await FailAsync(Ann, i => $"1549999000{i}", i => $"203.0.113.{i}");

        var sixth = await world.TryAsync(Ann, world.PhoneProof(zhang), "203.0.113.99");

        Assert.That(sixth.Refusal, Is.EqualTo(CardsRefusals.TooManyTries));
    }

    [TestCase(Phone, Description = "registered")]
    [TestCase("15499999999", Description = "unknown")]
    public async Task SixthTry_OnOnePhoneByManyWeChats_IsRefused(string phone)
    {
        for (var i = 0; i < 5; i++)
        {
            var fan = new FanIdentity("wx-union", $"o-crowd-{i}");
            await world.ConsentAsync(fan);
            await world.TryAsync(fan, PhoneProof(phone, "0000"), $"203.0.113.{i}");
        }

        var sixth = await world.TryAsync(Ann, PhoneProof(phone, "0000"), "203.0.113.99");

        Assert.That(sixth.Refusal, Is.EqualTo(CardsRefusals.TooManyTries));
    }

    [Test]
    public async Task OneMoreThanAnAddressMay_IsRefused()
    {
        for (var i = 0; i < world.Rules.WrongTriesPerDay.PerAddress; i++)
        {
            var fan = new FanIdentity("wx-union", $"o-crowd-{i}");
            await world.ConsentAsync(fan);
            await world.TryAsync(fan, PhoneProof($"154999900{i:D2}", "0000"));
        }

        var next = await world.TryAsync(Ann, world.PhoneProof(zhang));

        Assert.That(next.Refusal, Is.EqualTo(CardsRefusals.TooManyTries));
    }

    [Test]
    public async Task RightTries_AreGivenBack()
    {
        for (var i = 0; i < 10; i++)
        {
            var right = await world.TryAsync(Ann, world.PhoneProof(zhang));
            Assert.That(right.Succeeded, Is.True);
        }
    }

    [Test]
    public async Task NextDay_InShanghai_CountsAnew()
    {
        await FailAsync(Ann, i => $"1549999000{i}", i => $"203.0.113.{i}");
        var midnight = UnionCalendar.StartOf(UnionCalendar.DayOf(CardWorld.Now).AddDays(1));

        var before = await world.TryAsync(
            Ann,
            world.PhoneProof(zhang),
            at: midnight.AddSeconds(-1)
        );
        var after = await world.TryAsync(Ann, world.PhoneProof(zhang), at: midnight);

        Assert.That(before.Refusal, Is.EqualTo(CardsRefusals.TooManyTries));
        Assert.That(after.Succeeded, Is.True);
    }

    private async Task FailAsync(FanIdentity fan, Func<int, string> phone, Func<int, string> from)
    {
        for (var i = 0; i < 5; i++)
        {
            await world.TryAsync(fan, PhoneProof(phone(i), "0000"), from(i));
        }
    }
}
