using System.Data.Common;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Campaigns.Chances;

namespace WeChatUnion.Infrastructure.Campaigns.Contracts;

/// <summary>Further chances of some members, for a room that reads them within its own transaction.</summary>
internal static class GrantedChances
{
    /// <summary>Up to its list of members: <c>@p0</c> is the campaign, the others are members. Gives one row for each who has any.</summary>
    public const string OfOne =
        $"SELECT member_id, SUM(granted) FROM {ChanceRowMapping.Table} WHERE campaign_id = @p0 AND member_id IN (@p1) GROUP BY member_id";

    public static (MemberId Member, int Granted) Read(DbDataReader row) =>
        (new(row.GetGuid(0)), Convert.ToInt32(row.GetValue(1), null));
}
