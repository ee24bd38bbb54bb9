using Microsoft.EntityFrameworkCore;
using WeChatUnion.Crowd.Season;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Draws;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Draws;

/// <summary>
/// Draws that are all due, and gateways that are killed while their sweep is at them, until everything is drawn. Afterwards each
/// must have one list, one draw and the winners its entries, its secret and the public value give, computed here once more.
/// </summary>
/// <param name="within">A kill comes so many ms after the sweep's second, at most.</param>
internal sealed class KilledDraws(
    SeasonNode node,
    string dll,
    IReadOnlyDictionary<string, string> settings,
    int nodes,
    int prizes,
    int within,
    Random random
)
{
    /// <summary>The sweep's second of each minute; a kill comes after it.</summary>
    private const int SweepSecond = 20;

    private readonly Dictionary<CampaignId, CodeList> draws = [];

    public async Task RunAsync(StoredDraw stored, int campaigns, int entries, int kills)
    {
        for (var i = 0; i < campaigns; i++)
        {
            var codes = PublishedDraw.RandomCodes(entries);
            draws[await stored.AddAsync(codes, prizes)] = codes;
        }
        await KillUntilAsync(CampaignState.Frozen, kills);
        await stored.SetFreezingBackAsync();
        await stored.TellValueAsync();
        await KillUntilAsync(CampaignState.Drawn, kills);
    }

    /// <summary>In each round all gateways are killed, at different moments of one sweep; in the last one they go on.</summary>
    private async Task KillUntilAsync(CampaignState state, int kills)
    {
        for (var round = 1; round <= kills && !await AreAsync(state); round++)
        {
            var gateways = await StartAsync();
            await UntilSweepAsync();
            await Task.WhenAll(
                gateways.Select(async gateway =>
                {
                    await Task.Delay(random.Next(within));
                    await gateway.KillAsync();
                })
            );
            Console.WriteLine($"kill {round}: {await SayAsync()}");
        }
        var last = await StartAsync();
        while (!await AreAsync(state))
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
        // Once more over what is done already.
        await UntilSweepAsync();
        await Task.Delay(within);
        foreach (var gateway in last)
        {
            await gateway.DisposeAsync();
        }
        Console.WriteLine($"then: {await SayAsync()}");
    }

    private async Task<bool> AreAsync(CampaignState state) =>
        (await StatesAsync()).TrueForAll(one => one >= state);

    /// <returns>What is not as it must be; empty: all is.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var faults = new List<string>();
        foreach (var (id, codes) in draws)
        {
            await node.InScopeAsync(async services =>
                faults.AddRange(
                    (await FaultsAsync(services, id, codes)).Select(fault => $"{id}: {fault}")
                )
            );
        }
        return faults;
    }

    private static async Task<List<string>> FaultsAsync(
        IServiceProvider services,
        CampaignId id,
        CodeList codes
    )
    {
        var db = services.GetRequiredService<UnionDbContext>();
        var faults = new List<string>();
        var lottery = await db.Set<Lottery>().AsNoTracking().SingleAsync(one => one.Id == id);
        var list = await db.Set<FrozenList>().AsNoTracking().SingleAsync(one => one.Id == id);
        var draw = await db.Set<LotteryDraw>().AsNoTracking().SingleAsync(one => one.Id == id);
        var proof = DrawProof.Of(
            lottery.Rules,
            lottery.Commitment,
            lottery.OpenSecret(services.GetRequiredService<IPersonalDataVault>()),
            StoredDraw.Told,
            codes
        );
        if (!list.Codes.AsSpan().SequenceEqual(codes.Packed.Span))
        {
            faults.Add("the frozen list is another one");
        }
        if (!draw.Proof.AsSpan().SequenceEqual(proof.Write()))
        {
            faults.Add("the proof is another one");
        }
        var wins = await db.Set<PrizeWin>()
            .AsNoTracking()
            .Where(win => win.CampaignId == id)
            .OrderBy(win => win.Seat)
            .Select(win => win.Code)
            .ToListAsync();
        if (!wins.SequenceEqual(proof.Winners.SelectMany(one => one).Select(Grouped)))
        {
            faults.Add($"{wins.Count} winners, not those of the draw");
        }
        foreach (var act in (string[])["frozen", "drawn"])
        {
            var subject = $"campaign:{id.Value}";
            var noted = await db.Set<AuditRow>()
                .CountAsync(entry =>
                    entry.Act == $"campaigns.campaign-{act}" && entry.Subject == subject
                );
            if (noted != 1)
            {
                faults.Add($"{act} {noted} times");
            }
        }
        return faults;
    }

    private static string Grouped(string hex) =>
        EntryCode.Read(Convert.FromHexString(hex)).ToString();

    private async Task<List<GatewayProcess>> StartAsync()
    {
        var started = new List<GatewayProcess>();
        for (var i = 0; i < nodes; i++)
        {
            started.Add(await GatewayProcess.StartAsync(dll, settings));
        }
        return started;
    }

    private static Task UntilSweepAsync()
    {
        var ahead = SweepSecond - DateTime.UtcNow.TimeOfDay.TotalSeconds % 60;
        return Task.Delay(TimeSpan.FromSeconds(ahead < 0 ? ahead + 60 : ahead));
    }

    private async Task<string> SayAsync() =>
        string.Join(
            ", ",
            (await StatesAsync())
                .GroupBy(state => state)
                .OrderBy(group => group.Key)
                .Select(group => $"{group.Count()} {group.Key}")
        );

    private Task<List<CampaignState>> StatesAsync() =>
        node.AskAsync(
            (UnionDbContext db) =>
                db.Set<Campaign>().AsNoTracking().Select(one => one.State).ToListAsync()
        );
}
