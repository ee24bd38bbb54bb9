using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Lotteries;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>Draws with winners, and what winners and staff do.</summary>
public abstract class PrizeTest(DatabaseProvider provider)
{
    private protected LotteryHost Host => host;

    private protected StaffActor Editor => editor;

    private LotteryHost host = null!;
    private StaffActor editor = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await LotteryHost.StartAsync(provider);
        var city = await host.Cards.AskAsync(
            (IUnionDirectory unions) => unions.FindRootAsync(default)
        );
        editor = new(StaffAccountId.New(), "小编", [new(StaffRole.Editor, city!.Path)]);
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    private protected async Task<(FanIdentity Fan, PrizeWinId Win)> WonAsync(
        PrizeDelivery delivery = PrizeDelivery.OnSite
    )
    {
        var draw = await host.DrawAsync(
            prizes: 1,
            settings => settings with { Prizes = [settings.Prizes[0] with { Delivery = delivery }] }
        );
        var fan = await host.MemberAsync();
        await host.EnterAsync(fan, draw.Id);
        await host.DrawnAsync(draw);
        return (fan, (await host.WinsAsync(draw.Id)).Single().Id);
    }

    private protected Task<Outcome<ShownPrizeCode>> ShowAsync(FanIdentity fan, PrizeWinId win) =>
        host.Cards.AskAsync(
            (ShowPrizeCode show) => show.ExecuteAsync(fan, win, LotteryHost.BeaconDue, default)
        );

    private protected Task<Outcome<HandedOut>> HandOutAsync(
        string token,
        DateTimeOffset? at = null
    ) =>
        host.Cards.AskAsync(
            (HandOutPrize prizes) =>
                prizes.ByCodeAsync(editor, token, at ?? LotteryHost.BeaconDue, default)
        );

    private protected async Task TellAsync(PrizeWinId win) =>
        await host.Cards.AskAsync(
            (TellWinner tell) => tell.ExecuteAsync(win, LotteryHost.BeaconDue, default)
        );

    private protected async Task<bool> LapseAsync(PrizeWinId win, DateTimeOffset at) =>
        (
            await host.Cards.AskAsync((LapsePrize lapse) => lapse.ExecuteAsync(win, at, default))
        ).Value;

    private protected Task<PrizeWin> FindAsync(PrizeWinId id) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<PrizeWin>().AsNoTracking().SingleAsync(win => win.Id == id)
        );
}
