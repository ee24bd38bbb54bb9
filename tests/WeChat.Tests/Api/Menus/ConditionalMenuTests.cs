using WeChat.Api.Menus;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Menus;

public class ConditionalMenuTests
{
    private static readonly MenuButton[] Everybody =
    [
        MenuButton.Group("服务", MenuButton.Click("绑卡", "card.bind")),
    ];

    private static readonly MenuButton[] Members = [MenuButton.Click("我的", "card.mine")];

    [Test]
    public async Task Conditional_ForATag_IsSeenByItsBearersAlone()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var account = weChat.OfficialAccount;
        var (bearer, other) = (await weChat.NewFanAsync(), await weChat.NewFanAsync());
        var tag = (await account.Tags.CreateAsync("会员")).Id;
        await account.Tags.AddFansAsync(tag, [bearer]);
        await account.Menu.CreateAsync(Everybody);

        var id = await account.Menu.AddConditionalAsync(Members, new(tag));

        var all = await account.Menu.GetAllAsync();
        Assert.That(all!.Conditional.Single().MenuId, Is.EqualTo(id));
        Assert.That(all.Conditional.Single().Rule, Is.EqualTo(new MenuRule(tag)));
        Assert.That(all.MenuId, Is.Not.Null);
        Assert.That((await account.Menu.TryMatchAsync(bearer))[0].Key, Is.EqualTo("card.mine"));
        Assert.That((await account.Menu.TryMatchAsync(other))[0].Name, Is.EqualTo("服务"));
        await account.Menu.DeleteConditionalAsync(id);
        Assert.That((await account.Menu.TryMatchAsync(bearer))[0].Name, Is.EqualTo("服务"));
    }

    [Test]
    public async Task AddConditional_WithoutADefaultMenu_IsRefused()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var menu = weChat.OfficialAccount.Menu;

        await Assert.ThatAsync(
            () => menu.AddConditionalAsync(Members, new(2)),
            Refused.With(65303)
        );
        await Assert.ThatAsync(
            () => menu.AddConditionalAsync(Members, new()),
            Throws.ArgumentException
        );
        await Assert.ThatAsync(() => menu.DeleteConditionalAsync("1"), Refused.With(65301));
    }

    [Test]
    public async Task GetCurrent_MenuOfTheApi_IsReadInItsOwnShape()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var menu = weChat.OfficialAccount.Menu;
        var before = await menu.GetCurrentAsync();
        await menu.CreateAsync(Everybody);

        var now = await menu.GetCurrentAsync();

        Assert.That(before.IsOpen, Is.False);
        Assert.That(now.IsOpen, Is.True);
        Assert.That(now.Buttons.Single().SubButtons.Single().Key, Is.EqualTo("card.bind"));
    }
}
