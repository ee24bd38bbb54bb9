using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>A member said that the registered phone is not his any more.</summary>
public sealed record PhoneReportLine(
    PhoneReportId Id,
    MemberId Member,
    string MaskedName,
    string OrganizationName,
    DateTimeOffset ReportedAt
);
