using System.Data.Common;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Campaigns.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>
/// Turns of one campaign in one transaction: the deck's row is held, so that no other process draws meanwhile; what the members of
/// the batch have taken before is read; slots are drawn in memory and written together.
/// </summary>
internal sealed class TurnBatch(SqlDialect dialect, DeckKeys keys, HotWriteStatements statements)
{
    private const string Save =
        $"UPDATE {InstantDeck.Table} SET next_slot = @p1, released = @p2, cards_left = @p3, released_at = @p4 WHERE id = @p0";

    private const string Insert =
        $"INSERT INTO {TurnRowMapping.Table} (campaign_id, member_id, person_id, number, slot, prize, at, face) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)";

    private static readonly Dictionary<MemberId, int> NoChances = [];

    private readonly string deck = dialect.SelectForUpdate(
        $"SELECT next_slot, released, cards_left, released_at FROM {InstantDeck.Table}",
        "id = @p0"
    );

    public async Task<IReadOnlyList<TurnOutcome>> RunAsync(
        WriteSession session,
        CampaignId campaign,
        IReadOnlyList<TurnRequest> requests
    )
    {
        var key = await keys.FindAsync(campaign);
        var state = await session.AllAsync(
            deck,
            [campaign.Value],
            row => new DeckState(
                key.Terms,
                key.Seed,
                row.GetInt64(0),
                row.GetInt32(1),
                row.GetString(2),
                row.GetString(3)
            )
        );
        var members = MembersOf(campaign, requests);
        var taking = new TakeTurns(
            key.Terms,
            state.Single(),
            await ReadAsync(session, members),
            key.HasChances ? await ReadChancesAsync(session, members) : NoChances
        );
        var outcomes = requests.Select(taking.Take).ToList();
        var drawn = requests
            .Zip(outcomes)
            .Where(pair => pair.Second.Result == TurnResult.Drawn)
            .ToList();
        if (drawn.Count > 0)
        {
            var now = state.Single();
            List<HotStatement> writes =
            [
                .. drawn.Select(pair => Write(pair.First, pair.Second.Turn!)),
                new(Save, [campaign.Value, now.NextSlot, now.Released, now.Left, now.ReleasedAt]),
                // Two batches that count for the same fans take them in the same order.
                .. drawn
                    .OrderBy(pair => pair.First.Fan?.OpenId, StringComparer.Ordinal)
                    .SelectMany(pair => pair.First.Act?.WritesBehindKey() ?? [])
                    .Select(statements.For),
            ];
            await session.ExecuteAsync(writes);
        }
        return outcomes;
    }

    private HotStatement Write(TurnRequest request, Turn turn) =>
        new(
            Insert,
            [
                request.Campaign.Value,
                request.Entrant.Member.Value,
                request.Entrant.Person.Value,
                turn.Number,
                turn.Slot,
                turn.Prize,
                dialect.Time(turn.At),
                request.Face,
            ]
        );

    /// <summary>The campaign and the members of a batch, as many as one of the prepared texts takes.</summary>
    private static object?[] MembersOf(CampaignId campaign, IReadOnlyList<TurnRequest> requests)
    {
        var members = requests.Select(one => one.Entrant.Member.Value).Distinct().ToList();
        var size = BatchSql.SizeFor(members.Count);
        return
        [
            campaign.Value,
            .. members.Cast<object?>(),
            .. Enumerable.Repeat<object?>(members[^1], size - members.Count),
        ];
    }

    private async Task<Dictionary<MemberId, List<Turn>>> ReadAsync(
        WriteSession session,
        object?[] members
    )
    {
        var rows = await session.AllAsync(BatchSql.Turns.Of(members.Length - 1), members, Read);
        return rows.GroupBy(row => row.Member)
            .ToDictionary(
                group => group.Key,
                group => group.Select(row => row.Turn).OrderBy(turn => turn.Number).ToList()
            );
    }

    private static async Task<Dictionary<MemberId, int>> ReadChancesAsync(
        WriteSession session,
        object?[] members
    )
    {
        var rows = await session.AllAsync(
            BatchSql.Chances.Of(members.Length - 1),
            members,
            GrantedChances.Read
        );
        return rows.ToDictionary(row => row.Member, row => row.Granted);
    }

    private (MemberId Member, Turn Turn) Read(DbDataReader row) =>
        (
            new(row.GetGuid(0)),
            new(
                row.GetInt32(1),
                row.IsDBNull(2) ? null : row.GetInt64(2),
                row.IsDBNull(3) ? null : row.GetInt32(3),
                dialect.ReadTime(row, 4)
            )
        );
}
