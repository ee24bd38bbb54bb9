using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Tests.Members;

public sealed class IdNumberTests
{
    [TestCase("990101199001010010")]
    [TestCase("99010119900101002X")]
    [TestCase(" 990101 19900101 002x ")]
    [TestCase("９９０１０１１９９００１０１００２Ｘ")]
    public void Parse_NumberWithRightCheckDigit_IsTaken(string typed)
    {
        var compact = Typed.Compact(typed);
        var right = compact[..17] + IdNumber.CheckDigit(compact);

        Assert.That(IdNumber.Parse(right).Value.Reveal(), Is.EqualTo(right));
    }

    [Test]
    public void CheckDigit_OfTheStandardsOwnExample_IsX()
    {
        // GB 11643-1999, annex: 11010519491231002X.
        Assert.That(IdNumber.CheckDigit("11010519491231002"), Is.EqualTo('X'));
        Assert.That(
            IdNumber.Parse("11010519491231002x").Value.Reveal(),
            Is.EqualTo("11010519491231002X")
        );
    }

    [TestCase("110105194912310021", Description = "wrong check digit")]
    [TestCase("110105491231002", Description = "15 digits")]
    [TestCase("11010519491331002X", Description = "month 13")]
    [TestCase("1101051949123100X2", Description = "X inside")]
    [TestCase("", Description = "nothing")]
    [TestCase(null, Description = "null")]
    public void Parse_AnythingElse_IsRefused(string? typed)
    {
        Assert.That(IdNumber.Parse(typed).Refusal, Is.EqualTo(MembersRefusals.IdNumberInvalid));
    }

    [Test]
    public void ToString_Always_ShowsFirstAndLastOnly()
    {
        var number = IdNumber.Parse("11010519491231002X").Value;

        Assert.That($"{number}", Is.EqualTo("1****************X"));
    }
}
