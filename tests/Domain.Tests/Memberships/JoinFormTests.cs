using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Memberships.Joining;

namespace WeChatUnion.Domain.Tests.Memberships;

public class JoinFormTests
{
    private static readonly JoinForm Whole = new(
        "ABCDEFGH0123",
        null,
        "某厂工会",
        " 林 新 ",
        "h 12345678",
        "+86 154-0000-0001"
    );

    [Test]
    public void Read_WhatWasWritten_IsTheSame() =>
        Assert.That(JoinForm.Read(Whole.Write()), Is.EqualTo(Whole));

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{\"name\":1}")]
    [TestCase("null")]
    public void Read_WhatIsNoForm_IsNothing(string text) =>
        Assert.That(JoinForm.Read(text), Is.Null);

    [Test]
    public void Read_LongerThanAnyForm_IsNothing() =>
        Assert.That(JoinForm.Read((Whole with { Name = new('长', 1001) }).Write()), Is.Null);

    [Test]
    public void Applicant_AsTyped_IsPutIntoOneSpelling()
    {
        var person = JoinApplicant.Read(Whole).Value;

        Assert.That(person.Document.Kind, Is.EqualTo(DocumentKind.HomeReturnPermit));
        Assert.That(
            person.Into(Whole),
            Is.EqualTo(Whole with { Name = "林新", Document = "H12345678", Phone = "15400000001" })
        );
    }

    [Test]
    public void Over_WhatIsNotTypedAgain_IsAsItWas() =>
        Assert.That(
            new JoinForm(Phone: "15400000009").Over(Whole),
            Is.EqualTo(new JoinForm(null, null, null, Whole.Name, Whole.Document, "15400000009"))
        );

    [Test]
    public void Applicant_TheFirstThatIsWrong_IsTold()
    {
        Assert.That(
            JoinApplicant.Read(Whole with { Name = "1", Document = "1" }).Refusal,
            Is.EqualTo(MembersRefusals.NameInvalid)
        );
        Assert.That(
            JoinApplicant.Read(Whole with { Document = "1", Phone = "1" }).Refusal,
            Is.EqualTo(MembersRefusals.DocumentInvalid)
        );
        Assert.That(
            JoinApplicant.Read(Whole with { Phone = "1" }).Refusal,
            Is.EqualTo(MembersRefusals.PhoneInvalid)
        );
    }

    [Test]
    public void ToString_OfForms_SaysNothingOfThePerson()
    {
        var said = $"{Whole} {JoinApplicant.Read(Whole).Value}";

        Assert.That(said, Does.Not.Contain("林").And.Not.Contain("1234").And.Not.Contain("154"));
    }
}
