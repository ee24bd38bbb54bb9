namespace WeChatUnion.Domain.Subsidies;

/// <summary>A published season as members' faces show it.</summary>
public sealed record SeasonView(
    SeasonId Id,
    string Round,
    string Name,
    DateTimeOffset ApplyFrom,
    DateTimeOffset ApplyUntil,
    DateTimeOffset ResubmitUntil,
    SeasonRules Rules
);
