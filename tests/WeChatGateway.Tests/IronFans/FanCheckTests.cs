using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.IronFans;

/// <summary>核对名次: a member with a doubt and what the pages tell him, computed anew here by nothing else.</summary>
public sealed partial class FanCheckTests
{
    private const int Month = 202609;
    private const string Member = "iron-doubter";

    private MemberSite site = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        site = await MemberSite.StartAsync();
        await InNoticeAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await (site?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Order_ComputedAnewByWhoeverDoubts_Stands()
    {
        using var browser = site.BrowserOf(Member);
        await browser.OpenAsync("/m/iron-fans/check");
        var page = browser.Html;
        var own = Said(page, "我的编号");
        var person = Said(page, "粉丝号");
        await browser.OpenAsync($"/m/iron-fans/order?month={Month}");
        var lines = browser.Html.Split('\n');

        var secret = Convert.FromHexString(ValueOf(lines, "公布的密钥"));
        Assert.That(
            Convert.ToHexStringLower(SHA256.HashData(secret)),
            Is.EqualTo(ValueOf(lines, "月初的承诺")).And.EqualTo(Said(page, "月初的承诺"))
        );
        Assert.That(
            Convert.ToHexStringLower(HMACSHA256.HashData(secret, Convert.FromHexString(person)))[
                ..32
            ],
            Is.EqualTo(own)
        );
        var places = PlacesIn(lines);
        Assert.That(places.Single(one => one.Code == own).Place, Is.EqualTo(2));
        Assert.That(
            places
                .OrderByDescending(one => one.Score)
                .ThenByDescending(one => one.Days)
                .ThenByDescending(one => one.Quality)
                .ThenBy(one => one.At)
                .ThenBy(one => one.Code, StringComparer.Ordinal)
                .Select(one => one.Place),
            Is.EqualTo(Enumerable.Range(1, 40))
        );
        Assert.That(
            lines[(Array.IndexOf(lines, "互动分,人数") + 1)..^1],
            Is.EqualTo(
                places
                    .GroupBy(one => one.Score)
                    .OrderByDescending(group => group.Key)
                    .Select(group => $"{group.Key},{group.Count()}")
            )
        );
    }

    [Test]
    public async Task Page_HasOwnScoreAndPlace_AndNobodyElsesNumber()
    {
        using var browser = site.BrowserOf(Member);

        await browser.OpenAsync("/m/iron-fans/check");

        Assert.That(
            browser.Html,
            Does.Contain("900 分，互动 3 天").And.Contain("第 2 名").And.Contain("40 人")
        );
        Assert.That(Regex.Count(browser.Html, "粉丝号</dt>"), Is.EqualTo(1));
    }

    [Test]
    public async Task Order_IsPlainText_SeenByMembersAlone()
    {
        using var browser = site.BrowserOf(Member);
        await browser.OpenAsync($"/m/iron-fans/order?month={Month}");

        Assert.That(
            browser.Last.Content.Headers.ContentType?.ToString(),
            Is.EqualTo("text/plain; charset=utf-8")
        );
    }

    /// <summary>The member is the second of forty, of whom thirty-nine are equal in all.</summary>
    private async Task InNoticeAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var settings = services.GetRequiredService<IConfiguration>();
        var appId = settings.GetValue<string>("WeChat:OfficialAccount:AppId")!;
        var directory = services.GetRequiredService<IFanDirectory>();
        var person = await directory.FindOrCreateAsync(
            new(appId, $"o-{Member}"),
            DateTimeOffset.UtcNow,
            default
        );
        var month = FanMonth.Begin(Month, services.GetRequiredService<IPersonalDataVault>());
        var secret = month.OpenSecret(services.GetRequiredService<IPersonalDataVault>());
        FanScore[] scores =
        [
            new(PersonId.New(), 950, 2, 0, 5),
            new(person, 900, 3, 12, 7),
            .. Enumerable.Range(0, 38).Select(_ => new FanScore(PersonId.New(), 900, 3, 12, 8)),
        ];
        var ranked = MonthRanking.Rank(Month, 1, secret, scores);
        var now = new DateTimeOffset(2026, 9, 30, 18, 0, 0, TimeSpan.Zero);
        month.Close(ranked, 1, secret, now);
        month.OfferForReview();
        month.StartNotice(StaffAccountId.New(), now);
        var months = services.GetRequiredService<IFanMonthStore>();
        months.Add(month);
        months.Add(Month, ranked);
        services
            .GetRequiredService<UnionDbContext>()
            .AddRange(
                scores.Select(one => new MonthScore
                {
                    Month = Month,
                    PersonId = one.Person,
                    Score = one.Score,
                    ActiveDays = one.ActiveDays,
                    Quality = one.Quality,
                    ReachedAt = DateTimeOffset.FromUnixTimeMilliseconds(one.ReachedAt),
                })
            );
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
    }

    private static string ValueOf(string[] lines, string name) =>
        lines.Single(line => line.StartsWith($"{name},", StringComparison.Ordinal)).Split(',')[1];

    private static string Said(string page, string name) =>
        Regex.Match(page, $"<dt>{name}</dt><dd><code>([0-9a-f]+)</code>").Groups[1].Value;

    private static List<Line> PlacesIn(string[] lines) =>
        [
            .. lines
                .Select(line => PlaceLine().Match(line))
                .Where(match => match.Success)
                .Select(match => new Line(
                    NumberIn(match, 1),
                    match.Groups[2].Value,
                    NumberIn(match, 3),
                    NumberIn(match, 4),
                    NumberIn(match, 5),
                    NumberIn(match, 6)
                )),
        ];

    private static int NumberIn(Match match, int group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d+),([0-9a-f]{32}),(\d+),(\d+),(\d+),(\d+)$")]
    private static partial Regex PlaceLine();

    private sealed record Line(int Place, string Code, int Score, int Days, int Quality, int At);
}
