using WeChat.Api;

namespace WeChat.Tests.Api;

public class WeChatErrorsTests
{
    [TestCase(-1, WeChatErrorKind.Transient)]
    [TestCase(42001, WeChatErrorKind.TokenRejected)]
    [TestCase(40125, WeChatErrorKind.Credentials)]
    [TestCase(40164, WeChatErrorKind.AddressNotAllowed)]
    [TestCase(45009, WeChatErrorKind.DailyQuota)]
    [TestCase(48001, WeChatErrorKind.NoRight)]
    [TestCase(43004, WeChatErrorKind.NotFollowing)]
    [TestCase(45015, WeChatErrorKind.WindowClosed)]
    [TestCase(45047, WeChatErrorKind.WindowUsedUp)]
    [TestCase(45002, WeChatErrorKind.BadRequest)]
    [TestCase(40007, WeChatErrorKind.BadMedia)]
    [TestCase(40163, WeChatErrorKind.CodeSpent)]
    [TestCase(123456, WeChatErrorKind.Other)]
    public void KindOf_Code_IsWhatACallerCanDo(int code, WeChatErrorKind kind) =>
        Assert.That(WeChatErrors.KindOf(code), Is.EqualTo(kind));

    [Test]
    public void HintFor_EveryKind_Exists() =>
        Assert.That(
            Enum.GetValues<WeChatErrorKind>().Select(WeChatErrors.HintFor),
            Is.All.Not.Empty
        );
}
