namespace WeChatUnion.Domain.IronFans.Rules;

/// <summary>What rules would have made of a month.</summary>
/// <param name="Rules">That were tried.</param>
/// <param name="Digest">As <see cref="RulesCheck.DigestOf"/>.</param>
/// <param name="Month">yyyyMM.</param>
/// <param name="Against">Version of the rules it was scored by.</param>
/// <param name="Fans">With points by those.</param>
/// <param name="FansAfter">With points by the tried ones.</param>
/// <param name="Gaining">Whose score is higher.</param>
/// <param name="Top">Whoever is among the first by either, in the places he would have.</param>
public sealed record RulesTrial(
    ScoreRules Rules,
    string Digest,
    int Month,
    int Against,
    DateTimeOffset At,
    int Fans,
    int FansAfter,
    int Gaining,
    int Losing,
    IReadOnlyList<KindShift> Kinds,
    IReadOnlyList<PlaceShift> Top
);

/// <param name="Title">As members read it: 发消息.</param>
public sealed record KindShift(string Title, long Before, long After);

/// <param name="MaskedName">张*; null: no card is bound.</param>
/// <param name="Before">Place, from 1; null: behind those that are kept by name, or without points.</param>
/// <param name="After">Likewise.</param>
public sealed record PlaceShift(
    string? MaskedName,
    int? Before,
    int? After,
    int ScoreBefore,
    int ScoreAfter
);
