using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class CardNumberTests
{
    [TestCase("6200 0000 0000 1234")]
    [TestCase("6200000000001234")]
    public void Parse_CardNumber_IsDigitsOnlyAndPrintsItsTail(string typed)
    {
        var number = CardNumber.Parse(typed).Value;

        Assert.That(number.Reveal(), Is.EqualTo("6200000000001234"));
        Assert.That($"{number}", Is.EqualTo("**** 1234"));
    }

    [TestCase("620000000000123")]
    [TestCase("62000000000000001234")]
    [TestCase("620000000000123X")]
    [TestCase(null)]
    public void Parse_AnythingElse_IsRefused(string? typed)
    {
        Assert.That(CardNumber.Parse(typed).Refusal, Is.EqualTo(CardsRefusals.CardNumberInvalid));
    }
}
