using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Gateway.Members;

namespace WeChatUnion.Gateway.Tests.Members;

public class ChangeLogWordsTests
{
    [TestCase(MemberChange.UnionsMerged, "所属工会合并")]
    [TestCase("OwnWish", "本人申请退会")]
    [TestCase("SameNameAndPhone", "姓名、手机号相同")]
    [TestCase("本人来电更正", "本人来电更正")]
    [TestCase(null, "—")]
    public void Reason_CodeOrTyped_IsShownInChinese(string? reason, string shown) =>
        Assert.That(ChangeLogWords.Reason(reason), Is.EqualTo(shown));
}
