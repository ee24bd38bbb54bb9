using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Tests.Members;

public sealed class PhoneNumberTests
{
    [TestCase("15400000001")]
    [TestCase("154 0000 0001")]
    [TestCase("154-0000-0001")]
    [TestCase("+86 154 0000 0001")]
    [TestCase("008615400000001")]
    [TestCase("8615400000001")]
    [TestCase("１５４００００００01")]
    public void Parse_MobileNumberInAnySpelling_IsElevenDigits(string typed)
    {
        Assert.That(PhoneNumber.Parse(typed).Value.Reveal(), Is.EqualTo("15400000001"));
    }

    [TestCase("1540000000")]
    [TestCase("154000000011")]
    [TestCase("12400000001")]
    [TestCase("05922000000")]
    [TestCase("1540000000a")]
    [TestCase("١٥٤٠٠٠٠٠٠٠١")]
    [TestCase(" ")]
    [TestCase(null)]
    public void Parse_AnythingElse_IsRefused(string? typed)
    {
        Assert.That(PhoneNumber.Parse(typed).Refusal, Is.EqualTo(MembersRefusals.PhoneInvalid));
    }

    [Test]
    public void ToString_Always_HidesTheMiddle()
    {
        Assert.That($"{PhoneNumber.Parse("15400000001").Value}", Is.EqualTo("154****0001"));
    }
}
