using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Tests.Members;

public sealed class IdDocumentTests
{
    [TestCase("99010119900101", DocumentKind.ResidentIdCard)]
    [TestCase("81000019900101", DocumentKind.ResidencePermit)]
    [TestCase("83000019900101", DocumentKind.ResidencePermit)]
    [TestCase("91156019900101", DocumentKind.PermanentResidenceCard)]
    public void Parse_EighteenDigits_TellsTheKindByTheAreaCode(string first14, DocumentKind kind)
    {
        var first17 = first14 + "021";
        var number = first17 + IdNumber.CheckDigit(first17);

        Assert.That(IdDocument.Parse(number).Value.Kind, Is.EqualTo(kind));
        var wrong = number[..^1] + (number[^1] == '1' ? '2' : '1');
        Assert.That(IdDocument.Parse(wrong).Refusal, Is.EqualTo(MembersRefusals.IdNumberInvalid));
    }

    [TestCase("H12345678", DocumentKind.HomeReturnPermit, "H12345678")]
    [TestCase("ｍ1234 5678 00", DocumentKind.HomeReturnPermit, "M1234567800")]
    [TestCase("12345678", DocumentKind.TaiwanTravelPermit, "12345678")]
    [TestCase("12345678(01)", DocumentKind.TaiwanTravelPermit, "1234567801")]
    [TestCase("usa156078030112", DocumentKind.PermanentResidenceCard, "USA156078030112")]
    [TestCase("e1234567", DocumentKind.Passport, "E1234567")]
    [TestCase("123456789", DocumentKind.Passport, "123456789")]
    public void Parse_OtherDocuments_AreToldByTheirForm(
        string typed,
        DocumentKind kind,
        string number
    )
    {
        var document = IdDocument.Parse(typed).Value;

        Assert.That((document.Kind, document.Reveal()), Is.EqualTo((kind, number)));
        Assert.That(document.ToString(), Has.Length.EqualTo(number.Length).And.Contain("***"));
    }

    [TestCase("1234", Description = "too short")]
    [TestCase("ABCDEFGH", Description = "no digit")]
    [TestCase("350202900101123", Description = "old 15 digits")]
    [TestCase("99010119900101021", Description = "a digit was lost")]
    [TestCase("9901011990010102X", Description = "a digit was lost before the X")]
    [TestCase("12345678901", Description = "a phone number")]
    [TestCase("E12345678'; --", Description = "hostile")]
    [TestCase("", Description = "empty")]
    [TestCase(null)]
    public void Parse_NoDocument_IsRefused(string? typed) =>
        Assert.That(IdDocument.Parse(typed).Succeeded, Is.False);
}
