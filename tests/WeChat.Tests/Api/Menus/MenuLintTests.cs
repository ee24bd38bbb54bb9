using WeChat.Api.Menus;

namespace WeChat.Tests.Api.Menus;

public class MenuLintTests
{
    private static readonly MenuButton Good = MenuButton.Click("绑卡", "card.bind");

    [Test]
    public void Check_GoodMenu_HasNoFaults() =>
        Assert.That(
            MenuLint.Check([
                Good,
                MenuButton.Group("服务", MenuButton.View("官网", "https://union.example/")),
                MenuButton.MiniProgram("小程序", "wx1", "pages/index", "https://union.example/"),
            ]),
            Is.Empty
        );

    private static readonly object[] Faulty =
    [
        Case("", "1 to 3 buttons", []),
        Case("", "1 to 3 buttons", Good, Key("a"), Key("b"), Key("c")),
        Case("1", "1 to 16 bytes", Good with { Name = "一二三四五六" }),
        Case("1", "1 to 16 bytes", Good with { Name = " " }),
        Case("1.1", "1 to 60 bytes", MenuButton.Group("服务", Key(new string('长', 21)))),
        Case("1", "1 to 5 buttons", MenuButton.Group("服务")),
        Case(
            "1",
            "1 to 5 buttons",
            MenuButton.Group("服务", Key("a"), Key("b"), Key("c"), Key("d"), Key("e"), Key("f"))
        ),
        Case("1", "no action", MenuButton.Group("服务", Good) with { Type = "click", Key = "x" }),
        Case("1.1", "no sub-menus", MenuButton.Group("一", MenuButton.Group("二", Good))),
        Case("1", "a type or a sub-menu", new MenuButton { Name = "空" }),
        Case("1", "no button type", Good with { Type = "clik" }),
        Case("1", "click needs key", Good with { Key = null }),
        Case("1", "at most 128 bytes", Good with { Key = new string('k', 129) }),
        Case("1", "location_select needs key", Good with { Type = "location_select", Key = "" }),
        Case("1", "view needs url", MenuButton.View("官网", "")),
        Case("1", "begins with http", MenuButton.View("官网", "union.example")),
        Case(
            "1",
            "at most 1024 bytes",
            MenuButton.View("官", "https://a/" + new string('x', 1024))
        ),
        Case("1", "needs appid", MenuButton.MiniProgram("小", "", "p", "https://a.cn")),
        Case("1", "needs pagepath", MenuButton.MiniProgram("小", "wx1", "", "https://a.cn")),
        Case("1", "needs article_id", Good with { Type = "article_id" }),
        Case("1", "needs media_id", Good with { Type = "media_id" }),
    ];

    [TestCaseSource(nameof(Faulty))]
    public void Check_WhatWeChatRefuses_IsAnErrorAtItsPlace(
        string where,
        string text,
        MenuButton[] buttons
    )
    {
        var errors = MenuLint.Check(buttons).Where(fault => !fault.IsWarning).ToList();

        Assert.That(errors.Select(fault => fault.Where), Has.Some.EqualTo(where));
        Assert.That(errors.Select(fault => fault.Text), Has.Some.Contains(text));
    }

    [Test]
    public void Check_NamesThatPhonesCut_AreWarnedOf()
    {
        var faults = MenuLint.Check([
            Key("一二三四五"),
            MenuButton.Group("服务", Key("一二三四五六七八九") with { Key = "other" }),
        ]);

        Assert.That(faults.Select(fault => fault.Where), Is.EqualTo((string[])["1", "2.1"]));
        Assert.That(faults.Select(fault => fault.IsWarning), Is.All.True);
    }

    [Test]
    public void Check_SameKeyTwice_IsWarnedOf() =>
        Assert.That(
            MenuLint.Check([Good, Good with { Name = "再绑" }]).Single().IsWarning,
            Is.True
        );

    [TestCase(false)]
    [TestCase(true)]
    public void Check_FourOutsideHosts_AreAnErrorOfConditionalMenusOnly(bool isConditional)
    {
        MenuButton[] menu =
        [
            MenuButton.Group(
                "服务",
                [.. "abcd".Select(host => MenuButton.View($"{host}", $"https://{host}.cn/"))]
            ),
        ];

        Assert.That(
            MenuLint.Check(menu, null, isConditional).Single().IsWarning,
            Is.EqualTo(!isConditional)
        );
        Assert.That(MenuLint.Check(menu, ["a.cn"], isConditional), Is.Empty);
    }

    private static MenuButton Key(string name) => MenuButton.Click(name, "key." + name);

    private static object[] Case(string where, string text, params MenuButton[] buttons) =>
        [where, text, buttons];
}
