using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;

namespace WeChatSimulator.OAuth;

/// <summary>Tokens of persons: two hours, refreshed with the same refresh token for thirty days.</summary>
internal sealed class SnsTokens(IdMint ids, SnapshotMode snapshot, TimeProvider time)
{
    private const int MaxKept = 20_000;
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(30);

    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, SnsGrant> byRefreshToken = [];
    private readonly Dictionary<string, string> refreshTokens = [];

    public SnsGrant Issue(Fan fan, string scope)
    {
        var now = time.GetUtcNow();
        var showsUnion = scope is "snsapi_userinfo" or "snsapi_login";
        var grant = new SnsGrant(
            fan,
            snapshot.IsOn ? ids.OpenId() : fan.OpenId,
            !showsUnion ? null
                : snapshot.IsOn ? ids.UnionId()
                : fan.UnionId,
            scope,
            snapshot.IsOn,
            ids.Word(107),
            ids.Word(107),
            now + Life,
            now + RefreshLife
        );
        lock (gate)
        {
            Keep(grant);
            if (byRefreshToken.Count > MaxKept)
            {
                refreshTokens.Remove(byRefreshToken.GetAt(0).Value.AccessToken);
                byRefreshToken.RemoveAt(0);
            }
        }

        return grant;
    }

    /// <returns>0 with the grant, else 40001 (unknown), 42001 (expired) or 40003 (another person's).</returns>
    public (int Code, SnsGrant? Grant) Find(string? accessToken, string? openId)
    {
        lock (gate)
        {
            return accessToken is null || !refreshTokens.TryGetValue(accessToken, out var key)
                    ? (40001, null)
                : byRefreshToken[key] is var grant && time.GetUtcNow() >= grant.EndsAt
                    ? (42001, null)
                : grant.OpenId != openId ? (40003, null)
                : (0, grant);
        }
    }

    /// <returns>0 with the grant and its new access token, else 40030 (unknown) or 42002 (expired).</returns>
    public (int Code, SnsGrant? Grant) Refresh(string? refreshToken)
    {
        lock (gate)
        {
            if (refreshToken is null || !byRefreshToken.TryGetValue(refreshToken, out var grant))
            {
                return (40030, null);
            }

            if (time.GetUtcNow() >= grant.RefreshEndsAt)
            {
                return (42002, null);
            }

            refreshTokens.Remove(grant.AccessToken);
            var fresh = grant with
            {
                AccessToken = ids.Word(107),
                EndsAt = time.GetUtcNow() + Life,
            };
            Keep(fresh);
            return (0, fresh);
        }
    }

    private void Keep(SnsGrant grant)
    {
        byRefreshToken[grant.RefreshToken] = grant;
        refreshTokens[grant.AccessToken] = grant.RefreshToken;
    }
}
