using Microsoft.Playwright;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Browser.Tests;

/// <summary>The house's main flow, as somebody plays it in the simulator.</summary>
[TestFixture(1200, 900, 0)]
[TestFixture(390, 844, 1)]
public class BindingFlowTests(int width, int height, int example) : PhoneTest(width, height)
{
    private readonly DemoPerson person = DemoRegister.Examples[example];

    [Test]
    public async Task Fan_FollowsAndBinds_IsToldOnThePageAndInChat()
    {
        await Phone.OpenAsync();
        await Phone.BecomeNewFanAsync("小林");
        await Phone.FollowAsync();
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("欢迎");
        await Assertions
            .Expect(Phone.LastAnswer.GetByRole(AriaRole.Link))
            .ToContainTextAsync("绑卡");

        await Phone.TapAsync("绑卡");
        await Phone.FollowLinkAsync("点这里绑卡");
        await Phone.Web.BindAsync(person);
        await Phone.Web.ShowsAsync("绑定成功");
        await Phone.CloseWebAsync();

        await Assertions.Expect(Phone.CustomerServiceMessages).ToHaveCountAsync(1);
        await Assertions.Expect(Phone.CustomerServiceMessages).ToContainTextAsync("绑定成功");
        await Phone.SayAsync("我的卡");
        await ShowsMaskedCardAsync(Phone.LastAnswer);
        await ShowsMaskedCardAsync(Phone.CustomerServiceMessages);
    }

    private async Task ShowsMaskedCardAsync(ILocator shown)
    {
        await Assertions.Expect(shown).ToContainTextAsync($"尾号 {person.Cards[0][^4..]}");
        await Assertions.Expect(shown).Not.ToContainTextAsync(person.Name);
        await Assertions.Expect(shown).Not.ToContainTextAsync(person.Cards[0]);
    }
}
