using System.Globalization;
using WeChatUnion.Domain.IronFans.Months;
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

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages(FanPaths.Own);
        pages.MapGet("", ShowAsync);
        pages.MapPost("/objections", ObjectAsync);
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
                Kinds = await own.KindsAsync(fan.Identity, now, cancel),
                Honours = await own.HonoursAsync(fan.Identity, cancel),
                Past = await ownMonths.FindAsync(fan.Identity, now, cancel),
                Notices = await named.NoticesAsync(cancel),
                Now = now,
                Hall = await named.HallAsync(Shown, cancel),
            }
        );
    }

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
            ? Page.Notice("已经收到", "我们会在公示期内核实您的异议。", FanPaths.Own)
            : Page.Notice("没有提交", done.Refusal.Message, FanPaths.Own);
    }

    /// <summary>Whatever is no number is no month and nobody's place.</summary>
    private static int NumberOf(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;
}
