using WeChat.Api;

namespace WeChat.Tests.Api;

public class WeChatErrorsTests
{
    /// <summary>Every code that WeChat documents for the calls this library has, from and to.</summary>
    private static readonly (int First, int Last)[] Documented =
    [
        // All calls.
        (-1, -1),
        (40001, 40014),
        (41001, 41002),
        (41004, 41006),
        (41008, 41008),
        (42001, 42003),
        (42007, 42007),
        (43001, 43005),
        (43019, 43019),
        (44001, 44004),
        (45001, 45009),
        (45011, 45011),
        (47001, 47001),
        (48001, 48002),
        (48004, 48006),
        (48008, 48008),
        (50001, 50002),
        (50005, 50005),
        (9001002, 9001002),
        // Tokens, addresses, quotas.
        (40125, 40125),
        (40164, 40164),
        (40243, 40243),
        (61004, 61004),
        (61007, 61007),
        (89503, 89507),
        (76001, 76004),
        (76021, 76022),
        // Menus.
        (40015, 40028),
        (40054, 40055),
        (45010, 45010),
        (46003, 46003),
        (65301, 65317),
        // Customer service.
        (40200, 40200),
        (45015, 45015),
        (45047, 45047),
        (45072, 45072),
        (45080, 45081),
        (61450, 61457),
        (65400, 65417),
        // Templates, subscriptions.
        (40037, 40037),
        (40165, 40165),
        (41030, 41030),
        (43101, 43101),
        (43107, 43108),
        (45168, 45168),
        (47003, 47003),
        // Publishing, mass messages.
        (45028, 45028),
        (45065, 45067),
        (53500, 53505),
        // Fans, tags.
        (40032, 40032),
        (45056, 45059),
        (45157, 45159),
        (49003, 49003),
        // Figures, comments.
        (61500, 61501),
        (61503, 61503),
        (88000, 88005),
        (88007, 88010),
        // Log-ins.
        (40029, 40030),
        (40163, 40163),
        // Mini-programs.
        (40033, 40033),
        (40035, 40035),
        (40097, 40097),
        (40129, 40129),
        (40226, 40226),
        (61010, 61010),
        (85096, 85096),
        (87009, 87009),
        (87014, 87014),
        (1400001, 1400001),
    ];

    [Test]
    public void KindOf_EveryDocumentedCode_IsKnown() =>
        Assert.That(
            Documented
                .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
                .Where(code => WeChatErrors.KindOf(code) is WeChatErrorKind.Other),
            Is.Empty
        );

    [TestCase(WeChatErrorKind.Unpaid, true)]
    [TestCase(WeChatErrorKind.PersonBlocked, false)]
    public void NeedsOperator_Kind_IsWhoCanMendIt(WeChatErrorKind kind, bool isOperators) =>
        Assert.That(
            new WeChatApiException("/sns/jscode2session", kind, "no").NeedsOperator,
            Is.EqualTo(isOperators)
        );

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
    [TestCase(40226, WeChatErrorKind.PersonBlocked)]
    [TestCase(1400001, WeChatErrorKind.Unpaid)]
    [TestCase(45080, WeChatErrorKind.WindowClosed)]
    [TestCase(61503, WeChatErrorKind.NotReady)]
    [TestCase(65400, WeChatErrorKind.NoRight)]
    [TestCase(65415, WeChatErrorKind.AgentState)]
    [TestCase(88001, WeChatErrorKind.CommentState)]
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
