using WeChatUnion.Domain.Campaigns.Signals;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Views;

/// <summary>A signal of one campaign.</summary>
/// <param name="Count">Members it is about; 0: nothing was found.</param>
/// <param name="Explain">What is counted, and what else may be behind it.</param>
/// <param name="Last">The last judgement; null: nobody has looked yet.</param>
public sealed record SignalLine(
    string Name,
    string Title,
    string Explain,
    int Count,
    JudgementLine? Last
);

/// <param name="Seen">How many it was about then.</param>
public sealed record JudgementLine(
    SignalVerdict Verdict,
    int Seen,
    string Note,
    StaffAccountId By,
    DateTimeOffset At
);

/// <summary>A signal with members it is about, masked, the earliest first.</summary>
/// <param name="Members">Those in scope, of the first 200.</param>
public sealed record SignalEvidence(SignalLine Signal, IReadOnlyList<EvidenceLine> Members);

/// <param name="At">When he took part, or won.</param>
/// <param name="Said">What was found of him.</param>
/// <param name="IsExcluded">He takes part in no draw already.</param>
public sealed record EvidenceLine(
    MemberId Member,
    string MaskedName,
    string OrganizationName,
    DateTimeOffset At,
    string Said,
    bool IsExcluded
);
