using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Codes;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Browser.Tests.ConsolePages;

public class AlarmPagesTests : ConsoleTest
{
    private static DateTimeOffset Now => DateTimeOffset.UtcNow;

    [Test]
    public async Task Alarm_SeenAndAcknowledged_LeavesTheListOfOpenOnes()
    {
        var id = await AlarmAsync();
        await OpenAsync("/console", "工作台");
        await SaysAsync("1 件待处理");
        await LookAsync("desk with an alarm");
        await Page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Link, new() { Name = "安全告警" })
            .ClickAsync();
        await ShowsAsync("安全告警");
        await LookAsync("alarms");
        await Page.Locator("tbody a").First.ClickAsync();
        await ShowsAsync("同一微信，试许多号码");
        await PressAsync("标为已处理");
        await SaysAsync("请填写原因，至少 5 个字");
        await LookAsync("alarm, refused");
        await Page.GetByLabel("查到了什么").FillAsync("已电话核实，本人忘记登记的号码");
        await PressAsync("标为已处理");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "标为已处理" }))
            .ToHaveCountAsync(0);
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Definition).GetByText("市管理员"))
            .ToBeVisibleAsync();
        await LookAsync("alarm, acknowledged");

        await OpenAsync("/console/alarms", "安全告警");
        await SaysAsync("没有告警");
        await Page.GetByText("只看待处理").ClickAsync();
        await Assertions.Expect(Page.Locator($"a[href$='{id}']")).ToBeVisibleAsync();
        await OpenAsync($"/console/alarms/{Guid.NewGuid()}", "安全告警");
        await SaysAsync("没有找到，或不在您的管辖范围内");
    }

    [Test]
    public async Task Code_TypedByScanner_TellsWhoseCardItIs()
    {
        await OpenAsync("/console/verify-card", "核验会员卡");
        await TypeAsync("https://example.invalid/not-ours");
        await SaysAsync("这不是工会卡二维码");
        await LookAsync("code, refused");
        var code = await CodeAsync();
        await TypeAsync(code);
        await SaysAsync("会员卡有效");
        await SaysAsync("没有记录");
        await LookAsync("code, verified");
        await TypeAsync(code);
        await SaysAsync("刚核验过");
    }

    /// <summary>A scanner types and presses Enter.</summary>
    private async Task TypeAsync(string code)
    {
        await Page.GetByLabel("二维码内容").FillAsync(code);
        await Page.Keyboard.PressAsync("Enter");
    }

    private static async Task<Guid> AlarmAsync()
    {
        using var backstage = Stages.Gateway.Backstage();
        var alarm = CardAlarm.Raise(
            new(AlarmKind.ManyTargetsOneFan, new string('a', 64), 31, 40, Now.AddHours(-1), Now),
            Now
        );
        await backstage.AskAsync<UnionDbContext, int>(db =>
        {
            db.Add(alarm);
            return db.SaveChangesAsync();
        });
        return alarm.Id.Value;
    }

    /// <summary>What the phone of a member shows: somebody's no other test binds.</summary>
    private static async Task<string> CodeAsync()
    {
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync<IServiceProvider, string>(async services =>
        {
            var db = services.GetRequiredService<UnionDbContext>();
            var cards = await db.Set<MemberCard>().OrderBy(card => card.Id).ToListAsync();
            var (ticket, _) = VerificationTicket.Issue(
                new PersonId(Guid.CreateVersion7()),
                cards[cards.Count / 2],
                BindingMethod.PhoneAndIdTail,
                Now
            );
            var binding = CardBinding.From(ticket, Now);
            db.Add(binding);
            await db.SaveChangesAsync();
            var content = new CardCodeContent(binding.Id, CardCodeSlot.Of(Now));
            return await services
                .GetRequiredService<ICardCodeSeal>()
                .SealAsync(content, Now, default);
        });
    }
}
