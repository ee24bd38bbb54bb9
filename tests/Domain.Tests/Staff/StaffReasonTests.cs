using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Tests.Staff;

public sealed class StaffReasonTests
{
    [TestCase("本人来电 15400000001 核对", "本人来电 *********** 核对")]
    [TestCase("证件 99010119900101002X 有误", "证件 *****************X 有误")]
    [TestCase("2026 年 11 月第 3 批", "2026 年 11 月第 3 批")]
    [TestCase("尾号是12345678", "尾号是********")]
    [TestCase("来电 154 0000-0001", "来电 *************")]
    [TestCase("自 2026-11-23 起停保", "自 2026-11-23 起停保")]
    [TestCase("卡号 6222 0200 0000 0000 123 有误", "卡号 *********************** 有误")]
    [TestCase("证件 990101199001010028 有误", "证件 ****************** 有误")]
    [TestCase("两行\r\n的原因", "两行 的原因")]
    [TestCase("来电 1540000\n0001 核对", "来电 ************ 核对")]
    public void Parse_NumbersInIt_AreCutToStars(string typed, string kept) =>
        Assert.That(StaffReason.Parse(typed).Value, Is.EqualTo(kept));

    [TestCase(null)]
    [TestCase("      ")]
    [TestCase("看一下")]
    [TestCase("响铃\a的原因")]
    public void Parse_TooShortOrBroken_IsRefused(string? typed) =>
        Assert.That(StaffReason.Parse(typed).Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
}
