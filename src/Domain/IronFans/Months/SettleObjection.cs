using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <param name="Exclude">Code of an <see cref="ExclusionReason"/>: it is upheld and whom it is about left out. Null: it is not upheld.</param>
/// <param name="Answer">What the objector reads, 5 to 200 characters.</param>
public sealed record SettleObjectionRequest(FanObjectionId Id, string? Exclude, string Answer);

/// <summary>Answers an objection. When it is upheld the next one moves up, and the notice runs its whole time for him too.</summary>
public sealed class SettleObjection(IFanMonthStore months, FanMonthDesk desk)
{
    public async Task<Outcome<int>> ExecuteAsync(
        StaffActor actor,
        SettleObjectionRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var objection = await months.FindObjectionAsync(request.Id, cancel);
        var opened = await desk.OpenAsync(
            actor,
            IronFansActs.Review,
            objection?.Month ?? 0,
            cancel
        );
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var answer = StaffReason.Parse(request.Answer);
        if (!answer.Succeeded)
        {
            return answer.Refusal;
        }
        if (opened.Value.State != FanMonthState.Notice || objection!.IsUpheld is not null)
        {
            return IronFansRefusals.Settled;
        }
        if (
            request.Exclude is { } code
            && await WhyNotExcludedAsync(opened.Value, objection, code, actor, now, cancel)
                is { } refusal
        )
        {
            return refusal;
        }
        objection.Settle(request.Exclude is not null, answer.Value, actor.Id, now);
        opened.Value.Touch();
        return await desk.CloseAsync(
            actor,
            "iron-fans.objection-settled",
            objection.Month,
            FanMonthDesk.NoteOf(objection.Place, request.Exclude ?? "rejected"),
            now,
            cancel,
            answer.Value
        );
    }

    private async Task<Refusal?> WhyNotExcludedAsync(
        FanMonth month,
        FanObjection objection,
        string code,
        StaffActor actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (ExclusionReason.Find(code) is not { } reason)
        {
            return IronFansRefusals.ReasonUnknown;
        }
        if (
            await months.FindCandidateAsync(month.Month, objection.Place, cancel)
            is not { IsFit: true } candidate
        )
        {
            return IronFansRefusals.NotFit;
        }
        candidate.Exclude(reason, actor.Id);
        month.ProlongNotice(now);
        return null;
    }
}
