using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Fans.Contracts;

/// <summary>WeChat identities as other rooms' own SQL may join them: a derived table each.</summary>
internal static class FollowTimes
{
    /// <summary><c>person_id</c>, <c>followed_at</c> (the last time), <c>unfollowed_at</c> (after it): those who left again.</summary>
    public const string OfLeavers =
        $"SELECT person_id, followed_at, unfollowed_at FROM {FanMapping.Table} WHERE unfollowed_at > followed_at";

    /// <summary><c>person_id</c>, <c>accounts</c>: identities of one app behind one person, where there are several.</summary>
    public const string OfMany =
        $"SELECT person_id, MAX(accounts) AS accounts FROM (SELECT person_id, COUNT(*) AS accounts FROM {FanMapping.Table} WHERE open_id NOT LIKE '{Fan.ErasedPrefix}%' GROUP BY person_id, app_id HAVING COUNT(*) > 1) AS several GROUP BY person_id";
}
