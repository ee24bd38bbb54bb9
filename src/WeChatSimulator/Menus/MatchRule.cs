using System.Globalization;
using System.Text.Json.Nodes;
using WeChatSimulator.Api;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Menus;

/// <summary>Whom a conditional menu is for. Every simulated phone is an Android one.</summary>
internal sealed record MatchRule(int? TagId, int? Platform)
{
    private const int Android = 2;

    public bool IsEmpty => TagId is null && Platform is null;

    public static MatchRule Of(JsonObject? json) =>
        new(Number(json, "tag_id"), Number(json, "client_platform_type"));

    public bool Fits(Fan fan, IReadOnlyList<int> tags) =>
        (TagId is not { } tag || tags.Contains(tag)) && Platform is null or Android;

    private static int? Number(JsonObject? json, string name) =>
        int.TryParse(json?.Text(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
