using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Crowd.Season;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Crowd.Draws;

/// <summary>A city's draw in its database: closed, frozen and saved, then drawn and saved, by the product's own steps.</summary>
internal sealed class StoredDraw(
    SeasonNode node,
    DatabaseProvider provider,
    string connectionString
)
{
    private const string Insert =
        "INSERT INTO lotteries_entries (campaign_id, member_id, person_id, number, code, at, face) VALUES (@p0, @p1, @p2, 1, @p3, @p4, 'page')";

    private static readonly DateTimeOffset Closed = DateTimeOffset.UtcNow.AddDays(-1);
    private static readonly BeaconChoice Beacon = new("ssq", "2026141", Closed.AddHours(1));
    private const string Value = "010512192733+08";

    public static DrawBeacon Told => new(Beacon.Source, Beacon.Issue, Value);

    public async Task RunAsync(CodeList codes, int prizes)
    {
        var campaign = await AddAsync(codes, prizes);
        var frozen = await AdvanceAsync(campaign, Closed + FreezeLottery.Grace);
        await TellValueAsync();
        var drawn = await AdvanceAsync(campaign, Beacon.Due);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{provider}, {codes.Count} entries, {prizes} prizes: frozen and saved in {frozen.TotalSeconds:F2} s, drawn and saved in {drawn.TotalSeconds:F2} s; working set at most {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"
            )
        );
    }

    /// <summary>Published a week before its closing, which is a day ago, with all its entries.</summary>
    public async Task<CampaignId> AddAsync(CodeList codes, int prizes)
    {
        var campaign = await PublishAsync(prizes);
        await FillAsync(campaign, codes);
        return campaign;
    }

    /// <summary>To right after the closing: a list that was frozen after the public value could be known waits for the next one.</summary>
    public Task SetFreezingBackAsync() =>
        node.AskAsync(
            (UnionDbContext db) =>
                db.Set<FrozenList>()
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(list => list.FrozenAt, Closed + FreezeLottery.Grace)
                    )
        );

    /// <summary>The public value all of them wait for.</summary>
    public Task TellValueAsync() =>
        node.AskAsync(
            (UnionDbContext db) =>
            {
                db.Add(PublicValue.Fetched(Beacon, Value, Beacon.Due));
                return db.SaveChangesAsync();
            }
        );

    private async Task<TimeSpan> AdvanceAsync(CampaignId id, DateTimeOffset at)
    {
        var watch = Stopwatch.StartNew();
        var moved = await node.AskAsync(
            (AdvanceCampaign advance) => advance.ExecuteAsync(id, at, default)
        );
        return moved.Value
            ? watch.Elapsed
            : throw new InvalidOperationException("The campaign did not move.");
    }

    private async Task<CampaignId> PublishAsync(int prizes)
    {
        var campaign = Campaign.Draft(
            ScheduledDraw.KindName,
            new(
                "月月抽好礼",
                Closed.AddDays(-7),
                Closed,
                new()
                {
                    Prizes = [new("保温杯", prizes, 60_00, PrizeDelivery.OnSite, "一楼")],
                    Intro = "抽奖",
                    Organiser = "市总工会",
                    Contact = "公众号",
                },
                new DrawTerms(
                    Beacon,
                    Beacon with
                    {
                        Issue = "2026142",
                        Due = Closed.AddDays(3),
                    }
                ).Write()
            ),
            maker: null
        );
        await node.InScopeAsync(async services =>
        {
            services.GetRequiredService<ICampaignStore>().Add(campaign);
            await services
                .GetRequiredService<PublishCampaign>()
                .OpenAsync(campaign, null, Closed.AddDays(-8), default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });
        return campaign.Id;
    }

    /// <summary>In one transaction: nobody waits for it.</summary>
    private async Task FillAsync(CampaignId campaign, CodeList codes)
    {
        await using DbConnection connection =
            provider == DatabaseProvider.Sqlite
                ? new Microsoft.Data.Sqlite.SqliteConnection(connectionString)
                : new Npgsql.NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (Insert, transaction);
        object at = provider == DatabaseProvider.Sqlite ? Closed.UtcTicks : Closed;
        object[] values =
        [
            Id(campaign.Value),
            Id(Guid.NewGuid()),
            Id(Guid.NewGuid()),
            new byte[EntryCode.Size],
            at,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{i}", values[i]);
            command.Parameters.Add(parameter);
        }
        await command.PrepareAsync();
        for (var i = 0; i < codes.Count; i++)
        {
            command.Parameters[1].Value = Id(Guid.CreateVersion7());
            command.Parameters[2].Value = Id(Guid.CreateVersion7());
            command.Parameters[3].Value = codes.BytesOf(i).ToArray();
            await command.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();

        object Id(Guid id) =>
            provider == DatabaseProvider.Sqlite ? id.ToString().ToUpperInvariant() : id;
    }
}
