using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.Claims;

/// <summary>How a fan comes to the claim, all of it in the phone.</summary>
public static class ClaimScene
{
    /// <summary>A new fan who follows and has bound the card of a member nobody else is.</summary>
    public static async Task BindAsync(PhonePage phone, int number)
    {
        var person = await NewMember.AddAsync(number);
        await phone.OpenAsync();
        await phone.BecomeNewFanAsync("小林");
        await phone.FollowAsync();
        await phone.TapAsync("绑卡");
        await phone.FollowLinkAsync("点这里绑卡");
        await phone.Web.BindAsync(person);
        await phone.Web.ShowsAsync("绑定成功");
        await phone.CloseWebAsync();
        // The word of the binding comes by itself; afterwards each answer is counted.
        await Assertions.Expect(phone.CustomerServiceMessages).ToHaveCountAsync(1);
    }

    /// <summary>From the menu to the first page of the claim.</summary>
    public static async Task<ClaimPages> OpenAsync(PhonePage phone)
    {
        await phone.TapAsync("平安返厦");
        await phone.FollowLinkAsync("阅读并同意");
        var claim = new ClaimPages(phone.Web.Body);
        await claim.PressAsync("同意");
        await claim.ShowsAsync("平安返厦");
        return claim;
    }
}
