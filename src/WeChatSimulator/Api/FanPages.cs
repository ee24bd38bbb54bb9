using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Api;

/// <summary>Lists of OpenIds in and out, as several endpoints have them.</summary>
internal static class FanPages
{
    /// <summary>The page behind an OpenId.</summary>
    public static IResult Page(IReadOnlyList<string> openIds, string? after, int size)
    {
        var at = string.IsNullOrEmpty(after) ? 0 : openIds.ToList().IndexOf(after) + 1;
        if (at == 0 && !string.IsNullOrEmpty(after))
        {
            return ApiResults.Fail(40003);
        }

        var page = openIds.Skip(at).Take(size).ToList();
        return ApiResults.Json(
            new
            {
                total = openIds.Count,
                count = page.Count,
                data = page.Count == 0 ? null : new { openid = page },
                next_openid = page.LastOrDefault() ?? "",
            }
        );
    }

    /// <returns>0 with the fans, or 40032 (none or too many) or 49003 (one is not of this account).</returns>
    public static (int Code, IReadOnlyList<Fan> Fans) Read(
        JsonObject? body,
        SimulatedAccount account,
        FanBook fans,
        int most
    )
    {
        var openIds = (body?["openid_list"] as JsonArray ?? [])
            .Select(openId => openId?.ToString())
            .ToList();
        if (openIds.Count == 0 || openIds.Count > most)
        {
            return (40032, []);
        }

        var found = openIds.Select(openId => fans.FindAt(account, openId)).ToList();
        return found.Contains(null) ? (49003, []) : (0, [.. found.OfType<Fan>()]);
    }
}
