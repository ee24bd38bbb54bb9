using System.Data.Common;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Lotteries.Trials;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Lotteries;

internal sealed class TrialEntries(HotReads reads) : ITrialEntries
{
    private const string All =
        $"SELECT member_id, number FROM {EntryRowMapping.Table} WHERE campaign_id = @p0";

    public async Task<IReadOnlyList<(MemberId Member, int Number)>> ReadAsync(
        CampaignId campaign,
        CancellationToken cancel
    ) => await reads.AllAsync(All, [campaign.Value], Read, cancel);

    private static (MemberId, int) Read(DbDataReader row) =>
        (new MemberId(row.GetGuid(0)), row.GetInt32(1));
}
