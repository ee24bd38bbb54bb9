namespace WeChatUnion.Domain.Subsidies;

/// <summary>All that may still move of a published season.</summary>
/// <param name="TicketTo">The last day on a ticket.</param>
public sealed record SeasonEnds(
    DateOnly TicketTo,
    DateTimeOffset ApplyUntil,
    DateTimeOffset ResubmitUntil,
    DateTimeOffset PayUntil
)
{
    public static SeasonEnds Of(Season season) =>
        new(season.ReadRules().TicketTo, season.ApplyUntil, season.ResubmitUntil, season.PayUntil);

    internal bool AreNoSooner(Season season, SeasonRules rules) =>
        TicketTo >= rules.TicketTo
        && ApplyUntil >= season.ApplyUntil
        && ResubmitUntil >= season.ResubmitUntil
        && PayUntil >= season.PayUntil;
}
