using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Access;
using WeChatUnion.Gateway.Tests.Members;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Points;

/// <summary>Points in the console: where they are switched on, and nowhere else.</summary>
public sealed class PointDeskPageTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task Pages_ForTheCity_ShowPointsWhereThereAreAny(bool isOn)
    {
        await using var site = await MemberSite.StartAsync(builder =>
        {
            builder.UseSetting("Points:Enabled", $"{isOn}");
            builder.ConfigureTestServices(NoBrowser.In);
        });
        await using var scope = site.Services.CreateAsyncScope();
        var city = await scope
            .ServiceProvider.GetRequiredService<UnionDbContext>()
            .Set<UnionOrganization>()
            .SingleAsync(one => one.ParentId == null);
        using var colleague = new StaffBrowser(site);
        await colleague.EnterAsync(StaffRole.Administrator, city, city.Path);

        var home = await colleague.LookAsync("/console");
        var books = await colleague.LookAsync("/console/points");
        var rules = await colleague.LookAsync("/console/points/rules");
        var members = await colleague.LookAsync("/console/points/members");

        Assert.That(
            home.Contains("href=\"/console/points\"", StringComparison.Ordinal),
            Is.EqualTo(isOn)
        );
        Assert.That(books, Does.Contain("未用的积分").And.Contain("各月到期的积分"));
        Assert.That(rules, Does.Contain("当选铁粉每次 100 分；签到每次 2 分，每天最多 2 分"));
        Assert.That(rules.Contains("新一版规则", StringComparison.Ordinal), Is.EqualTo(isOn));
        Assert.That(members, Does.Contain("卡号、证件号码或手机号"));
        Assert.That(
            books.Contains("积分功能没有开通。", StringComparison.Ordinal),
            Is.EqualTo(!isOn)
        );
    }
}
