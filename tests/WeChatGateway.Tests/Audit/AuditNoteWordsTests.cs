using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Audit;

namespace WeChatUnion.Gateway.Tests.Audit;

public class AuditNoteWordsTests
{
    [TestCase(
        "members.state-changed",
        "InMembership to Left, OwnWish",
        "在会 → 已退会, 本人申请退会"
    )]
    [TestCase("members.exported", "masked", "已脱敏")]
    [TestCase("members.duplicates-found", "3 pairs", "3 对")]
    [TestCase("organizations.dues-set", "unpaid", "停止拨缴")]
    [TestCase("cards.code-verified", "used again", "重复使用")]
    [TestCase("cards.alarm-raised", "Burst: 240", "短时间内试错骤增: 240")]
    [TestCase(
        "fans.erased",
        "cards 2 (kept: binding history)",
        "工会卡 2 (保留: 绑定历史（留证）)"
    )]
    [TestCase("members.merged", "member:0199, proposed by 01ab", "member:0199, 提议人 01ab")]
    [TestCase("audit.exported", "act=cards. subject#00ff", "act=cards. subject#00ff")]
    [TestCase("members.import-over-limit", "20 runs that day", "20 次（当日）")]
    [TestCase("cards.bound", null, null)]
    public void Note_OfCodes_IsShownInWords(string act, string? note, string? shown) =>
        Assert.That(AuditNoteWords.Of(act, note), Is.EqualTo(shown));

    [TestCase("members.revealed", "Phone: Name to be checked", "手机号: Name to be checked")]
    [TestCase("members.exported-unmasked", "unmasked: All of them", "未脱敏: All of them")]
    [TestCase("cards.revealed", "Left at the counter", "Left at the counter")]
    public void Note_TypedInFormerDays_StaysAsItWasTyped(string act, string note, string shown) =>
        Assert.That(AuditNoteWords.Of(act, note), Is.EqualTo(shown));

    [Test]
    public void Note_EndOfABinding_HasAWord() =>
        Assert.That(
            typeof(BindingEnds).GetFields().Select(end => (string)end.GetRawConstantValue()!),
            Is.Not.Empty.And.All.Matches<string>(end =>
                AuditNoteWords.Of("cards.superseded", end) != end
            )
        );

    [TestCase(typeof(MemberState))]
    [TestCase(typeof(MemberStateReason))]
    [TestCase(typeof(MemberField))]
    [TestCase(typeof(RevealedField))]
    [TestCase(typeof(ImportKind))]
    [TestCase(typeof(ListLevel))]
    [TestCase(typeof(BindingMethod))]
    [TestCase(typeof(UnbindReason))]
    [TestCase(typeof(AlarmKind))]
    [TestCase(typeof(StaffRole))]
    public void Note_ValueOfAList_HasAWord(Type list) =>
        Assert.That(
            Enum.GetNames(list),
            Has.All.Matches<string>(value => AuditNoteWords.Of("any.act", value) != value)
        );
}
