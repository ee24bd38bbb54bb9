using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk;

/// <summary>What a decision does to a case.</summary>
public sealed class CaseDecision(
    ICaseStore store,
    CaseKinds kinds,
    CaseConclusion conclusion,
    CaseTelling telling
)
{
    /// <summary>Into the caller's unit of work.</summary>
    internal async Task<Refusal?> TakeAsync(
        DeskCase found,
        StaffActor actor,
        DecideCaseRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (one, path) = found;
        if (request.Seen is { } seen && seen != one.Stage)
        {
            return DeskRefusals.NotInReview;
        }
        if (request.OnlyGreen && !one.IsGreen)
        {
            return DeskRefusals.NotGreen;
        }
        var remarks = Read(kinds.Of(one), request);
        if (!remarks.Succeeded)
        {
            return remarks.Refusal;
        }
        store.Add(CaseReview.Of(one, request.Verdict, actor.Id, remarks.Value, now));
        var reasons = string.Join(' ', remarks.Value.Select(remark => remark.Message));
        switch (request.Verdict)
        {
            case ReviewVerdict.Approved:
                var hasNext = one.Pass(CaseConclusion.LotOf(one), now);
                return await conclusion.GoOnAsync(one, hasNext, now, cancel, actor, path);
            case ReviewVerdict.Returned:
                one.Return(now);
                await telling.TellAsync(
                    one,
                    "cases.returned",
                    Fit($"需要补正：{reasons}"),
                    now,
                    cancel,
                    actor,
                    path
                );
                return null;
            case ReviewVerdict.Rejected:
                one.Reject(now);
                await telling.TellAsync(
                    one,
                    "cases.rejected",
                    Fit($"没有通过：{reasons}"),
                    now,
                    cancel,
                    actor,
                    path
                );
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(request));
        }
    }

    private static string Fit(string text) =>
        text.Length <= CaseEvent.MaxTextLength ? text : text[..(CaseEvent.MaxTextLength - 1)] + "…";

    private static Outcome<CaseRemark[]> Read(ICaseKind kind, DecideCaseRequest request)
    {
        if (request.Verdict == ReviewVerdict.Approved)
        {
            return Array.Empty<CaseRemark>();
        }
        var read = new List<CaseRemark>();
        foreach (var remark in request.Remarks.Take(20))
        {
            if (Read(kind, remark) is not { } good)
            {
                return DeskRefusals.RemarksInvalid;
            }
            read.Add(good);
        }
        return read.Count > 0 ? read.ToArray() : DeskRefusals.RemarksInvalid;
    }

    /// <summary>A canned reason brings its own words; a typed one is a reason like all that staff type.</summary>
    private static CaseRemark? Read(ICaseKind kind, CaseRemark sent)
    {
        if (sent.Reason is { } code)
        {
            var reason = kind.Reasons.FirstOrDefault(one => one.Code == code);
            return reason is null ? null : new(reason.Field, reason.Code, reason.Message);
        }
        var typed = StaffReason.Parse(sent.Message);
        var known = sent.Field is null || kind.Fields.Any(field => field.Code == sent.Field);
        return typed.Succeeded && known ? new(sent.Field, null, typed.Value) : null;
    }
}
