using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>A season in a list of the console.</summary>
public sealed record SeasonLine(
    SeasonId Id,
    string Name,
    SeasonState State,
    DateTimeOffset ApplyFrom,
    DateTimeOffset ApplyUntil,
    long BudgetCents
);

/// <summary>One season as staff see it.</summary>
/// <param name="Version">What a change is made upon.</param>
/// <param name="Digest">What a publication is about.</param>
/// <param name="Trial">The last one; null: never tried.</param>
public sealed record SeasonDetail(
    SeasonLine Line,
    SeasonWindows Windows,
    SeasonRules Rules,
    long BudgetCents,
    StaffAccountId? MakerId,
    StaffAccountId? PublisherId,
    DateTimeOffset? PublishedAt,
    int Version,
    string Digest,
    TrialDetail? Trial
);

/// <param name="Against">Name of the season whose claims they were.</param>
/// <param name="IsOfNow">The season has not changed since.</param>
public sealed record TrialDetail(
    string Against,
    StaffAccountId By,
    DateTimeOffset At,
    bool IsOfNow,
    TrialResult Result
);
