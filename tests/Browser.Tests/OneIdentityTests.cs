using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Browser.Tests;

/// <summary>One person, signed in to the pages and to the mini-program: what is bound in one is bound in the other.</summary>
public class OneIdentityTests() : PhoneTest(1600, 900)
{
    private MiniProgramPhone mini = null!;

    [SetUp]
    public async Task BecomeFollowerAsync()
    {
        mini = new(Page);
        await Phone.OpenAsync();
        await Phone.BecomeNewFanAsync("小林");
        await Phone.FollowAsync();
    }

    [Test]
    public async Task Card_BoundOnThePages_IsTheSameInTheMiniProgram()
    {
        var person = DemoRegister.Examples[7];
        await Phone.TapAsync("绑卡");
        await Phone.FollowLinkAsync("点这里绑卡");
        await Phone.Web.BindAsync(person);
        await Phone.Web.ShowsAsync("绑定成功");
        await Phone.CloseWebAsync();

        // The mini-program has never seen this person: the page does not claim more than is true.
        await LinkAsync("就差一步");
        await mini.OpenAsync();

        await Assertions.Expect(mini.Card).ToContainTextAsync(person.Cards[0][^4..]);
        await LinkAsync("关联好了");
    }

    [Test]
    public async Task Card_BoundInTheMiniProgram_IsTheSameInChatAndOnThePages()
    {
        var person = DemoRegister.Examples[8];
        await mini.OpenAsync();
        await mini.BindAsync(person);
        await LinkAsync("关联好了");

        await Phone.SayAsync("我的卡");

        await Assertions
            .Expect(Phone.LastAnswer)
            .ToContainTextAsync($"尾号 {person.Cards[0][^4..]}");
    }

    [Test]
    public async Task MiniProgram_RefreshedAndSignedOut_KnowsWhoItIsUntilThen()
    {
        await mini.OpenAsync();
        await mini.ConfirmPhoneAsync();
        await mini.TapAsync("续期登录");
        await mini.IsSignedInAsync();

        await mini.TapAsync("退出登录");

        await Assertions.Expect(mini.Said).ToHaveTextAsync("已退出");
        await Assertions.Expect(mini.Card).ToBeHiddenAsync();
    }

    /// <summary>Signs in to the page that asks for the UnionId, which both accounts share.</summary>
    private async Task LinkAsync(string says)
    {
        await Phone.OpenWebAsync("/m/weixin/link");
        await Phone.Web.ShowsAsync(says);
        await Phone.CloseWebAsync();
    }
}
