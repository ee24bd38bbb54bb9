using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Access;
using WeChatUnion.Gateway.Tests.Members;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.IronFans.Totals;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.IronFans;

/// <summary>What colleagues of the city see of iron fans beside the months themselves.</summary>
public sealed class FanDeskPageTests
{
    private MemberSite site = null!;
    private UnionOrganization city = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        site = await MemberSite.StartAsync(builder => builder.ConfigureTestServices(NoBrowser.In));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        city = await db.Set<UnionOrganization>().SingleAsync(one => one.ParentId == null);
        db.AddRange(
            new DayTotal
            {
                Day = 20261105,
                Active = 1234,
                Came = 56,
                Left = 7,
                MonthFans = 4321,
                CountedAt = new(2026, 11, 6, 19, 20, 0, TimeSpan.Zero),
            },
            new HourTotal
            {
                Day = 20261105,
                Hour = 20,
                Kind = InteractionKind.Message.Code,
                Count = 8765,
            }
        );
        await db.SaveChangesAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await (site?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Glance_ShowsEachChartAsATableToo_AndUntilWhenItWasCounted()
    {
        var seen = await LookAsync(StaffRole.Editor, "/console/iron-fans/glance");

        Assert.That(seen, Does.Contain("统计至 2026-11-07 03:20"));
        foreach (
            var title in (string[])
                [
                    "每天的互动",
                    "各种互动",
                    "一天里各小时的互动",
                    "每天活跃的粉丝",
                    "每天新关注",
                    "每天取消关注",
                ]
        )
        {
            Assert.That(seen, Does.Contain($"<h2>{title}</h2>").And.Contain($"用表格看“{title}”"));
        }
        Assert.That(
            seen,
            Does.Contain("8,765 次").And.Contain("4,321 人").And.Contain("20点到21点")
        );
    }

    [TestCase(StaffRole.Reviewer, true)]
    [TestCase(StaffRole.Administrator, true)]
    [TestCase(StaffRole.Editor, false)]
    [TestCase(StaffRole.Auditor, false)]
    public async Task Rules_AreReadByAll_AndChangedByThoseWhoMay(StaffRole role, bool mayChange)
    {
        var seen = await LookAsync(role, "/console/iron-fans/rules");

        Assert.That(seen, Does.Contain("现行规则（第 1 版）").And.Contain("4，2，1"));
        Assert.That(seen.Contains("试算上月", StringComparison.Ordinal), Is.EqualTo(mayChange));
        Assert.That(seen, Does.Not.Contain("保存试算过的规则"));
    }

    private async Task<string> LookAsync(StaffRole role, string path)
    {
        using var colleague = new StaffBrowser(site);
        await colleague.EnterAsync(role, city, city.Path);
        return await colleague.LookAsync(path);
    }
}
