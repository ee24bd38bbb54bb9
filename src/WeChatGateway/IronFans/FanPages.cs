using System.Globalization;
using System.Text;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;

namespace WeChatUnion.Gateway.IronFans;

/// <summary>铁粉: one's own month, the notice, the honoured.</summary>
internal static class FanPages
{
    /// <summary>Months of the honoured shown.</summary>
    private const int Shown = 3;

    /// <summary>Months on a page of 历届铁粉 and of 核对名次.</summary>
    private const int Year = 12;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages(FanPaths.Own);
        pages.MapGet("", ShowAsync);
        pages.MapPost("/objections", ObjectAsync);
        pages.MapGet("/rules", RulesAsync);
        pages.MapGet("/check", CheckAsync);
        pages.MapGet("/hall", HallAsync);
        pages.MapGet("/order", OrderAsync);
    }

    private static async Task<IResult> ShowAsync(
        OwnScoreQueries own,
        OwnMonthQueries ownMonths,
        NamedFanQueries named,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        return Page.Show<FanPage>(
            new
            {
                Own = await own.FindAsync(fan.Identity, now, cancel),
                HasCard = await own.HasCardAsync(fan.Identity, now, cancel),
                Kinds = await own.KindsAsync(fan.Identity, now, cancel),
                Honours = await own.HonoursAsync(fan.Identity, cancel),
                Past = await ownMonths.FindAsync(fan.Identity, now, cancel),
                Notices = await named.NoticesAsync(cancel),
                Now = now,
                Hall = await named.HallAsync(Shown, null, cancel),
            }
        );
    }

    private static async Task<IResult> RulesAsync(
        IScoreRulesBook book,
        OwnScoreQueries own,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var month = UnionCalendar.MonthOf(clock.GetUtcNow());
        var rules = ScoreRules.For(month, await book.AllAsync(cancel));
        return Page.Show<FanRulesPage>(
            new
            {
                Rules = rules,
                Month = month,
                HiddenHours = own.HiddenHours,
            }
        );
    }

    private static async Task<IResult> CheckAsync(
        CheckedMonthQueries months,
        CurrentFan fan,
        CancellationToken cancel
    )
    {
        var shown = await months.MonthsAsync(Year, cancel);
        return Page.Show<FanCheckPage>(
            new
            {
                Own = await months.OwnAsync(fan.Identity, [.. shown.Take(Shown + 1)], cancel),
                Months = shown,
            }
        );
    }

    private static async Task<IResult> HallAsync(
        NamedFanQueries named,
        string? before,
        CancellationToken cancel
    ) =>
        Page.Show<FanHallPage>(
            new
            {
                Months = await named.HallAsync(
                    Year,
                    before is null ? null : NumberOf(before),
                    cancel
                ),
            }
        );

    private static async Task<IResult> OrderAsync(
        CheckedMonthQueries months,
        string? month,
        CancellationToken cancel
    ) =>
        await months.OrderAsync(NumberOf(month), cancel) is { } order
            ? Results.Text(MonthOrderText.Write(order), "text/plain", Encoding.UTF8)
            : Page.Notice("没有名次表", "这个月的名单还没有公示。", FanPaths.Check);

    private static async Task<IResult> ObjectAsync(
        HttpContext http,
        RaiseObjection raise,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var done = await raise.ExecuteAsync(
            new(fan.Identity, NumberOf(form["month"]), NumberOf(form["place"]), $"{form["text"]}"),
            clock.GetUtcNow(),
            cancel
        );
        return done.Succeeded
            ? Page.Notice(
                "已经收到",
                "我们会核实您的异议，处理完才公布名单，结果会告诉您。",
                FanPaths.Own
            )
            : Page.Notice("没有提交", done.Refusal.Message, FanPaths.Own);
    }

    /// <summary>Whatever is no number is no month and nobody's place.</summary>
    private static int NumberOf(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;
}
