using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases.Statistics;

/// <summary>Which cases are counted, and what makes a line.</summary>
/// <param name="Round">Of a kind: a season; null: all.</param>
/// <param name="Union">With all below it; null: all in scope.</param>
/// <param name="From">First day of handing in, included.</param>
/// <param name="To">Last one, included.</param>
public sealed record StatisticsFilter(
    StatisticsBy By,
    string? Kind = null,
    string? Round = null,
    UnionOrganizationId? Union = null,
    DateOnly? From = null,
    DateOnly? To = null
);

public enum StatisticsBy
{
    Day = 1,

    /// <summary>The unions right below the one that is looked at: the city's districts and industries.</summary>
    Region = 2,

    /// <summary>The members' own unions.</summary>
    Organization = 3,
}
