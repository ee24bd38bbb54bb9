using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Tests.Members;

public sealed class PersonNameTests
{
    [TestCase("张三", "张三")]
    [TestCase(" 张 三 ", "张三")]
    [TestCase("张　三", "张三")]
    [TestCase("阿依古丽•买买提", "阿依古丽·买买提")]
    [TestCase("阿依古丽・买买提", "阿依古丽·买买提")]
    [TestCase("阿依古丽.买买提", "阿依古丽·买买提")]
    [TestCase("阿依古丽·买买提", "阿依古丽·买买提")]
    [TestCase("Ｊohn  smith", "JOHN SMITH")]
    [TestCase("𠮷田", "𠮷田")]
    public void Parse_OneNameInManySpellings_IsOneText(string typed, string expected)
    {
        Assert.That(PersonName.Parse(typed).Value.Reveal(), Is.EqualTo(expected));
    }

    [TestCase("张")]
    [TestCase("13800")]
    [TestCase("<b>张三</b>")]
    [TestCase("张\ud800三")]
    [TestCase("")]
    [TestCase(null)]
    public void Parse_WhatIsNoName_IsRefused(string? typed)
    {
        Assert.That(PersonName.Parse(typed).Refusal, Is.EqualTo(MembersRefusals.NameInvalid));
    }

    [TestCase("张三", "张*")]
    [TestCase("欧阳娜娜", "欧**")]
    [TestCase("𠮷田", "𠮷*")]
    public void ToString_Always_ShowsTheFirstCharacterOnly(string typed, string expected)
    {
        Assert.That($"{PersonName.Parse(typed).Value}", Is.EqualTo(expected));
    }
}
