using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Browser.Tests.IronFans;

/// <summary>
/// A month a test lets pass at once: what its fans have done since it began is set back by two months (of the last one the gateway's
/// own clock may not be two hours past the end), and what the clock does is asked for without waiting for it.
/// </summary>
public sealed class PastMonth
{
    /// <summary>Asked for each time: a binding made since the class was loaded counts.</summary>
    private static DateTimeOffset Now => DateTimeOffset.UtcNow;

    public static int Month { get; } = UnionCalendar.AddMonths(UnionCalendar.MonthOf(Now), -2);

    /// <summary>As members and editors read it.</summary>
    public static string Words => $"{Month / 100} 年 {Month % 100} 月";

    /// <summary>Everything counted of fans who came after a moment, and of nobody else; the month is closed and screened then.</summary>
    public static async Task EndAsync(DateTimeOffset since)
    {
        // WeChat tells whole seconds.
        var from = since.AddTicks(-(since.Ticks % TimeSpan.TicksPerSecond));
        await ChangeAsync(async db =>
        {
            var fans = await db.Set<Fan>()
                .AsNoTracking()
                .Where(fan => fan.FirstSeenAt >= from)
                .ToListAsync();
            await SetBackAsync(db, [.. fans.Select(fan => fan.PersonId)]);
            await SetBackAsync(db, [.. fans.Select(fan => fan.Id)]);
            return true;
        });
        var began = UnionCalendar.StartOf(UnionCalendar.FirstDayOf(Month));
        await DoAsync<OpenMonth, object>(async open => await open.ExecuteAsync(began, default));
        await PassAsync(Now);
        await StandsAsync(FanMonthState.Review);
    }

    /// <summary>The three days of the notice are over.</summary>
    public static async Task EndNoticeAsync()
    {
        await PassAsync(Now + FanMonth.NoticeTime + TimeSpan.FromHours(1));
        await StandsAsync(FanMonthState.Published);
    }

    /// <summary>Id of the article's draft at WeChat.</summary>
    public static Task<string?> DraftAsync() =>
        DoAsync(
            async (UnionDbContext db) => (await db.Set<FanMonth>().FindAsync(Month))!.ArticleDraft
        );

    /// <summary>Its honoured are given something, in their order.</summary>
    public static async Task GiveAsync(params CampaignPrize[] prizes)
    {
        var gift = Campaign.Draft(
            FanGift.KindName,
            new(
                "铁粉礼品",
                Now.AddDays(-9),
                Now.AddMinutes(-10),
                new()
                {
                    Prizes = prizes,
                    Intro = "感谢一路相伴。",
                    Organiser = "鹭湾市总工会",
                    Contact = "公众号留言",
                },
                new MonthTerms(Month).Write()
            ),
            maker: null
        );
        await DoAsync<IServiceProvider, object>(async services =>
        {
            services.GetRequiredService<ICampaignStore>().Add(gift);
            await services
                .GetRequiredService<PublishCampaign>()
                .OpenAsync(gift, null, Now.AddDays(-10), default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return true;
        });
        await DoAsync<AdvanceCampaign, object>(async advance =>
            await advance.ExecuteAsync(gift.Id, DateTimeOffset.UtcNow, default)
        );
    }

    private static async Task PassAsync(DateTimeOffset now) =>
        await DoAsync<FanMonthUpkeep, object>(async upkeep =>
        {
            await upkeep.RunAsync(now, default);
            return true;
        });

    private static async Task StandsAsync(FanMonthState state) =>
        Assert.That(
            await ChangeAsync(async db => (await db.Set<FanMonth>().FindAsync(Month))!.State),
            Is.EqualTo(state)
        );

    private static async Task SetBackAsync(UnionDbContext db, PersonId[] persons)
    {
        var days = await db.Set<DayRow>()
            .Where(row => persons.Contains(row.PersonId))
            .ToListAsync();
        var scores = await db.Set<MonthScore>()
            .Where(row => persons.Contains(row.PersonId))
            .ToListAsync();
        db.RemoveRange(days);
        db.RemoveRange(scores);
        db.AddRange(
            days.Select(row => new DayRow
            {
                PersonId = row.PersonId,
                Day = (Month * 100) + Math.Min(row.Day % 100, 28),
                Kind = row.Kind,
                Times = row.Times,
                Points = row.Points,
                Gain = row.Gain,
                GainedAt = Back(row.GainedAt),
                LastMinute = row.LastMinute,
                InMinute = row.InMinute,
                Skipped = row.Skipped,
            })
        );
        db.AddRange(
            scores.Select(row => new MonthScore
            {
                Month = Month,
                PersonId = row.PersonId,
                Score = row.Score,
                ActiveDays = row.ActiveDays,
                Quality = row.Quality,
                ReachedAt = Back(row.ReachedAt),
            })
        );
        await db.SaveChangesAsync();
    }

    private static async Task SetBackAsync(UnionDbContext db, FanId[] fans)
    {
        var rows = await db.Set<InteractionRow>()
            .AsNoTracking()
            .Where(row => fans.Contains(row.FanId))
            .ToListAsync();
        await db.Set<InteractionRow>().Where(row => fans.Contains(row.FanId)).ExecuteDeleteAsync();
        db.AddRange(
            rows.Select(row => new InteractionRow
            {
                Cause = row.Cause,
                FanId = row.FanId,
                Kind = row.Kind,
                At = Back(row.At),
            })
        );
        await db.SaveChangesAsync();
    }

    private static DateTimeOffset Back(DateTimeOffset at) => at.AddMonths(-2);

    private static Task<T> ChangeAsync<T>(Func<UnionDbContext, Task<T>> change) => DoAsync(change);

    private static async Task<TResult> DoAsync<T, TResult>(Func<T, Task<TResult>> act)
        where T : notnull
    {
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync(act);
    }
}
