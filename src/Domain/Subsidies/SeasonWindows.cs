namespace WeChatUnion.Domain.Subsidies;

/// <summary>The clocks of a season; each end is the first instant that is too late.</summary>
public sealed record SeasonWindows(
    DateTimeOffset ApplyFrom,
    DateTimeOffset ApplyUntil,
    DateTimeOffset ResubmitUntil,
    DateTimeOffset PayUntil
)
{
    /// <summary>The same a year later.</summary>
    public SeasonWindows NextYear() =>
        new(
            ApplyFrom.AddYears(1),
            ApplyUntil.AddYears(1),
            ResubmitUntil.AddYears(1),
            PayUntil.AddYears(1)
        );
}
