using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>Thousands enter in a campaign's first minute: each is one row in a commit many share.</summary>
internal sealed class LotteryEntries(
    IHotWriter writer,
    HotWriteStatements statements,
    HotReads reads,
    UnionDbContext db,
    SqlDialect dialect
) : ILotteryEntries
{
    private const int Portion = 500;

    private const string All =
        $"SELECT code, member_id FROM {EntryRowMapping.Table} WHERE campaign_id = @p0";

    private readonly string insert = dialect.InsertUnlessThere(
        EntryRowMapping.Table,
        ["campaign_id", "member_id", "number", "person_id", "code", "at", "face"],
        ["campaign_id", "member_id", "number"],
        // A code that stands for another entry of the register, merged meanwhile, is taken: meeting its index would stop a freeze.
        $"NOT EXISTS (SELECT 1 FROM {FrozenList.Table} WHERE id = @p0) AND NOT EXISTS (SELECT 1 FROM {EntryRowMapping.Table} WHERE campaign_id = @p0 AND code = @p4)"
    );

    public async Task<bool> AddAsync(LotteryEntry entry, CancellationToken cancel)
    {
        var code = new byte[EntryCode.Size];
        entry.Code.Write(code);
        object?[] row =
        [
            entry.Campaign.Value,
            entry.Entrant.Member.Value,
            entry.Code.Number,
            entry.Entrant.Person.Value,
            code,
            dialect.Time(entry.At),
            entry.Face,
        ];
        return await writer.WriteAsync([
                new HotStatement(insert, row, RowRule.One),
                .. (entry.Act?.WritesBehindKey() ?? []).Select(write => statements.For(write)),
            ]) == WriteResult.Committed;
    }

    public async Task<IReadOnlyList<LotteryEntry>> FindOwnAsync(
        IReadOnlyCollection<CampaignId> campaigns,
        MemberId member,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<EntryRow>()
            .AsNoTracking()
            .Where(row => campaigns.Contains(row.CampaignId) && row.MemberId == member)
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new LotteryEntry(
                row.CampaignId,
                new(row.PersonId, row.MemberId),
                EntryCode.Read(row.Code),
                row.At,
                row.Face
            )),
        ];
    }

    public async Task<IReadOnlyList<(EntryCode Code, MemberId Member)>> ReadAllAsync(
        CampaignId campaign,
        CancellationToken cancel
    ) => await reads.AllAsync(All, [campaign.Value], Read, cancel);

    public async Task<IReadOnlyDictionary<EntryCode, Entrant>> FindHoldersAsync(
        CampaignId campaign,
        IReadOnlyList<EntryCode> codes,
        CancellationToken cancel
    )
    {
        var found = new Dictionary<EntryCode, Entrant>(codes.Count);
        foreach (var some in codes.Chunk(Portion))
        {
            var wanted = some.Select(BytesOf).ToList();
            var rows = await db.Set<EntryRow>()
                .AsNoTracking()
                .Where(row => row.CampaignId == campaign && wanted.Contains(row.Code))
                .Select(row => new
                {
                    row.Code,
                    row.PersonId,
                    row.MemberId,
                })
                .ToListAsync(cancel);
            foreach (var row in rows)
            {
                found[EntryCode.Read(row.Code)] = new(row.PersonId, row.MemberId);
            }
        }
        return found;
    }

    private static (EntryCode, MemberId) Read(DbDataReader row) =>
        (EntryCode.Read(row.GetFieldValue<byte[]>(0)), new MemberId(row.GetGuid(1)));

    private static byte[] BytesOf(EntryCode code)
    {
        var bytes = new byte[EntryCode.Size];
        code.Write(bytes);
        return bytes;
    }
}
