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
    [TestCase(45011, WeChatErrorKind.TooOften)]
    [TestCase(43108, WeChatErrorKind.Transient)]
    [TestCase(61450, WeChatErrorKind.Transient)]
    [TestCase(45066, WeChatErrorKind.TooOften)]
    [TestCase(41001, WeChatErrorKind.TokenRejected)]
    [TestCase(40243, WeChatErrorKind.Credentials)]
    [TestCase(61004, WeChatErrorKind.AddressNotAllowed)]
    [TestCase(89503, WeChatErrorKind.AddressNotAllowed)]
    [TestCase(48006, WeChatErrorKind.MonthlyQuota)]
    [TestCase(45028, WeChatErrorKind.MonthlyQuota)]
    [TestCase(50002, WeChatErrorKind.AccountRestricted)]
    [TestCase(40003, WeChatErrorKind.UnknownRecipient)]
    [TestCase(43019, WeChatErrorKind.Undeliverable)]
    [TestCase(43101, WeChatErrorKind.NoConsent)]
    [TestCase(47003, WeChatErrorKind.BadRequest)]
    [TestCase(40129, WeChatErrorKind.BadRequest)]
    [TestCase(45067, WeChatErrorKind.BadRequest)]
    [TestCase(76021, WeChatErrorKind.BadRequest)]
    [TestCase(45001, WeChatErrorKind.BadMedia)]
    [TestCase(101002, WeChatErrorKind.BadMedia)]
    [TestCase(61010, WeChatErrorKind.CodeSpent)]
    [TestCase(87009, WeChatErrorKind.CodeSpent)]
    [TestCase(42007, WeChatErrorKind.ReauthoriseNeeded)]
    [TestCase(65317, WeChatErrorKind.MenuState)]
    [TestCase(87014, WeChatErrorKind.RiskyContent)]
    [TestCase(45065, WeChatErrorKind.AlreadyAccepted)]
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
