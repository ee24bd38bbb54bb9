using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Statistics;

/// <param name="Lines">Days the latest first; unions those with most cases first.</param>
public sealed record CaseStatistics(CaseTally Total, IReadOnlyList<TallyLine> Lines);

/// <param name="Title">A day as 2027-01-31, or the name of a union.</param>
/// <param name="Union">Null for a day.</param>
public sealed record TallyLine(string Title, UnionOrganizationId? Union, CaseTally Tally);

/// <summary>How often one reviewer was found wrong.</summary>
public sealed record ReviewerTally(StaffAccountId Staff, int Decisions, int Overturned);

/// <summary>An occasion of a kind that is paid from a fund: a season.</summary>
/// <param name="Title">Of the fund.</param>
public sealed record CountedRound(string Kind, string Round, string Title);
