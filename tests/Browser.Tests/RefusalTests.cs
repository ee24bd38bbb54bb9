using Microsoft.Playwright;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Browser.Tests;

public class RefusalTests() : PhoneTest(1200, 900)
{
    private const string UnknownPhone = "15400009999";
    private const int WrongTriesADay = 5;

    [Test]
    public async Task Fan_WhoseCardAnotherHolds_LearnsNothingOfTheOther()
    {
        var person = DemoRegister.Examples[2];
        await Phone.OpenAsync();
        await Phone.BecomeNewFanAsync("阿珍");
        await OpenBindingAsync();
        await Phone.Web.BindAsync(person);
        await Phone.Web.ShowsAsync("绑定成功");

        await Phone.BecomeNewFanAsync("阿强");
        await OpenBindingAsync();
        await Phone.Web.GiveConsentAsync(person.Phone);
        await Phone.Web.ProveAsync(person.IdLast4);

        // Who has proven to be the member may take the card over; whose WeChat holds it stays untold.
        await Phone.Web.ShowsAsync("换绑工会卡");
        await Assertions.Expect(Phone.Web.Body).ToContainTextAsync("已绑定其他微信");
        await Assertions.Expect(Phone.Web.Body).Not.ToContainTextAsync("阿珍");
        await Assertions.Expect(Phone.Web.Body).Not.ToContainTextAsync(person.Phone);
    }

    [Test]
    public async Task Fan_WrongFiveTimes_MeetsTheDaysLimit()
    {
        await Phone.OpenAsync();
        await Phone.BecomeNewFanAsync("猜号的人");
        await OpenBindingAsync();
        await Phone.Web.GiveConsentAsync(UnknownPhone);

        for (var wrong = 1; wrong <= WrongTriesADay; wrong++)
        {
            await Phone.Web.ProveAsync($"000{wrong}");
            await Phone.Web.IsRefusedAsync();
        }
        await Phone.Web.ProveAsync("0009");

        await Phone.Web.ShowsAsync("暂时不能绑定");
        await Assertions.Expect(Phone.Web.Body).ToContainTextAsync("今天试的次数太多了");
    }

    private async Task OpenBindingAsync()
    {
        await Phone.FollowAsync();
        await Phone.TapAsync("绑卡");
        await Phone.FollowLinkAsync("点这里绑卡");
    }
}
