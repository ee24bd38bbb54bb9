using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Menus;

internal sealed record MenuCreate(IReadOnlyList<MenuButton> Button);

internal sealed record ConditionalCreate(IReadOnlyList<MenuButton> Button, MatchRule Matchrule);

/// <summary>WeChat writes numbers here as texts, and reads them so.</summary>
[JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
internal sealed record MatchRule(int? TagId, int? ClientPlatformType, int? GroupId = null)
{
    public static MatchRule Of(MenuRule rule) => new(rule.TagId, (int?)rule.Platform);

    public MenuRule Rule() => new(TagId ?? GroupId, (ClientPlatform?)ClientPlatformType);
}

internal sealed record ConditionalDelete(string Menuid);

internal sealed record TryMatch(string UserId);

internal sealed record MenuIdAnswer : ApiAnswer
{
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Menuid { get; init; }

    internal override bool HasContent => Menuid is not null;
}

internal sealed record ButtonsAnswer : ApiAnswer
{
    public IReadOnlyList<MenuButton>? Button { get; init; }

    internal override bool HasContent => Button is not null;
}

internal sealed record MenuAnswer : ApiAnswer
{
    public MenuItem? Menu { get; init; }

    public IReadOnlyList<MenuItem>? Conditionalmenu { get; init; }

    internal override bool HasContent => Menu is not null;
}

internal sealed record MenuItem
{
    public IReadOnlyList<MenuButton>? Button { get; init; }

    public MatchRule? Matchrule { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Menuid { get; init; }
}
