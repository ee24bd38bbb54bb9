using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>What a season says about a claim by itself, without asking anybody: in time, complete, and which tier. A trial asks the same.</summary>
internal static class ClaimRules
{
    public static Outcome<Tier> Judge(
        SeasonWindows windows,
        SeasonRules rules,
        CaseSubmission submission,
        DateTimeOffset now
    )
    {
        if (WhyLate(windows, rules, submission, now) is { } late)
        {
            return late;
        }
        var form = ReturnHomeForm.Read(submission.Form) ?? new();
        if (form.Region is not { } region || rules.TierOf(region) is not { } tier)
        {
            return SubsidiesRefusals.RegionMissing;
        }
        var missing =
            WhyIncomplete(rules, form, submission)
            ?? WhyUnproven(rules, form, submission)
            ?? form.ReadInvoice().Refusal;
        if (missing is not null)
        {
            return missing;
        }
        return tier;
    }

    public static IEnumerable<CaseMaterial> Tickets(CaseSubmission submission) =>
        submission.Materials.Where(material => material.Slot == ReturnHomeFields.Ticket);

    /// <summary>The application ends at 24:00; what was begun before has a few minutes, what was returned its own clock.</summary>
    private static Refusal? WhyLate(
        SeasonWindows windows,
        SeasonRules rules,
        CaseSubmission submission,
        DateTimeOffset now
    )
    {
        if (submission.Revision > 0)
        {
            return now < (submission.OpenUntil ?? windows.ResubmitUntil)
                ? null
                : SubsidiesRefusals.ResubmitClosed;
        }
        if (now < windows.ApplyFrom)
        {
            return SubsidiesRefusals.NotOpenYet;
        }
        var begunInTime = submission.BegunAt < windows.ApplyUntil;
        var grace = begunInTime ? TimeSpan.FromMinutes(rules.GraceMinutes) : TimeSpan.Zero;
        return now < windows.ApplyUntil + grace ? null : SubsidiesRefusals.Closed;
    }

    private static Refusal? WhyIncomplete(
        SeasonRules rules,
        ReturnHomeForm form,
        CaseSubmission submission
    ) =>
        form.Date is not { } day ? SubsidiesRefusals.DateMissing
        : !rules.Includes(day) ? SubsidiesRefusals.DateOutside
        : form.Mode is not { } mode ? SubsidiesRefusals.ModeMissing
        : !rules.Modes.Contains(mode) ? SubsidiesRefusals.ModeNotMeant
        : !Tickets(submission).Any() ? SubsidiesRefusals.TicketMissing
        : null;

    private static Refusal? WhyUnproven(
        SeasonRules rules,
        ReturnHomeForm form,
        CaseSubmission submission
    )
    {
        if (form.Kin is { } kin && !rules.KinTies.Contains(kin))
        {
            return SubsidiesRefusals.KinNotMeant;
        }
        if (
            form.Kin is not null
            && rules.KinNeedsProof
            && submission.Materials.All(material => material.Slot != ReturnHomeFields.KinProof)
        )
        {
            return SubsidiesRefusals.KinProofMissing;
        }
        return Legs.AreOneWay(Tickets(submission), rules.LegHours)
            ? null
            : SubsidiesRefusals.LegsApart;
    }
}
