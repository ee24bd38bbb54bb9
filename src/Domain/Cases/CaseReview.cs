using System.Text.Json;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>One decision on one level. The database keeps one for each revision, appeal and level.</summary>
public sealed class CaseReview
{
    public const string OnePerLevel = "ux_cases_reviews_level";

    private CaseReview() { }

    public CaseReviewId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public int Revision { get; private set; }

    /// <summary>Which hearing of the revision: 0, or 1 after an appeal.</summary>
    public int Hearing { get; private set; }

    /// <summary>From 0.</summary>
    public int Level { get; private set; }

    public ReviewVerdict Verdict { get; private set; }

    /// <summary>Null: nobody, see <see cref="ReviewVerdict.Silent"/>.</summary>
    public StaffAccountId? By { get; private set; }

    /// <summary>The <see cref="CaseRemark"/>s as JSON; "[]" for a yes.</summary>
    public string Remarks { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    public IReadOnlyList<CaseRemark> RemarkList =>
        JsonSerializer.Deserialize<CaseRemark[]>(Remarks)!;

    /// <summary>Words about somebody who wants to be forgotten.</summary>
    public void ForgetRemarks() => Remarks = "[]";

    public static CaseReview Of(
        Case one,
        ReviewVerdict verdict,
        StaffAccountId? by,
        IReadOnlyList<CaseRemark> remarks,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = CaseReviewId.New(),
            CaseId = one.Id,
            Revision = one.Revision,
            Hearing = one.Appeals,
            Level = one.Level,
            Verdict = verdict,
            By = by,
            Remarks = JsonSerializer.Serialize(remarks),
            At = now,
        };
}
