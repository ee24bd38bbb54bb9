using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Tests.Members;

public sealed class NameMatchTests
{
    [TestCase("王\uE863", "王䶮", Description = "private use of old systems")]
    [TestCase("王龑", "王䶮", Description = "long form for the short one")]
    [TestCase("王YAN", "王䶮", Description = "spelled in Latin letters")]
    [TestCase("王YAN文", "王䶮文")]
    [TestCase("髙山", "高山")]
    [TestCase(
        "阿卜杜热西提江·买买提·图尔迪·阿布力孜",
        "阿卜杜热西提江·买买提·图尔迪·阿布力孜·艾合买提江"
    )]
    [TestCase("陈小明", "陈小明")]
    public void Name_WrittenOtherwise_IsTheSame(string registered, string typed) =>
        Assert.That(IsSame(registered, typed));

    [TestCase("陈小明", "陈小民", Description = "one character")]
    [TestCase("陈小", "陈小明", Description = "short names are never cut")]
    [TestCase("陈小明", "陈小")]
    [TestCase("王YAN", "王燕", Description = "no system spells a common character")]
    [TestCase("王燕", "王䶮")]
    [TestCase("张YAN", "王䶮", Description = "another surname")]
    [TestCase("王䶮", "王YAN", Description = "the register has the character")]
    [TestCase("YAN", "䶮䶮")]
    [TestCase("买买提·图尔迪", "买买提·图尔迪·阿布力孜", Description = "whole and short")]
    [TestCase(
        "ALEXANDRA MARIA MONTGOMERY",
        "ALEXANDRA MARIA MONTGOMERYSMITH",
        Description = "no parts"
    )]
    public void Name_OfAnother_IsNot(string registered, string typed) =>
        Assert.That(IsSame(registered, typed), Is.False);

    private static bool IsSame(string registered, string typed)
    {
        var theirs = PersonName.Parse(typed);
        return NameMatch.IsSame(
            PersonName.Parse(registered).Value.Reveal(),
            theirs.Succeeded ? theirs.Value.Reveal() : typed
        );
    }
}
