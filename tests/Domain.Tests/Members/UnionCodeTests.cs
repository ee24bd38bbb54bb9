using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Organizations;

namespace WeChatUnion.Domain.Tests.Members;

public sealed class UnionCodeTests
{
    [TestCase("gh-990101 0001", "GH9901010001")]
    [TestCase("８１３５０２００ＭＣ０００００００Ｘ", "81350200MC0000000X")]
    public void Parse_CodeInManySpellings_IsOneText(string typed, string expected) =>
        Assert.That(UnionCode.Parse(typed).Value, Is.EqualTo(expected));

    [TestCase(null)]
    [TestCase("--")]
    [TestCase("GH/1")]
    [TestCase("工会1")]
    [TestCase("000000000000000000000000000000000")]
    public void Parse_AnythingElse_IsRefused(string? typed) =>
        Assert.That(UnionCode.Parse(typed).Refusal, Is.EqualTo(MembersRefusals.UnionCodeInvalid));

    [TestCase("  渡口  街道\t总工会 ", "渡口 街道 总工会")]
    [TestCase("ＡＢ工会", "AB工会")]
    public void Name_InManySpellings_IsOneText(string typed, string expected) =>
        Assert.That(OrganizationName.Parse(typed).Value, Is.EqualTo(expected));

    [TestCase("工")]
    [TestCase(null)]
    [TestCase("某\u0007工会")]
    [TestCase("某\ud800工会")]
    public void Name_ThatIsNone_IsRefused(string? typed) =>
        Assert.That(
            OrganizationName.Parse(typed).Refusal,
            Is.EqualTo(OrganizationRefusals.NameInvalid)
        );
}
