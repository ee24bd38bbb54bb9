using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Memberships.Moving;

/// <summary>Whether a transfer is complete: both unions as they are now, and each has its say, or its silence.</summary>
public sealed class TransferTerms(
    TransferringMember transferring,
    IUnionDirectory unions,
    MembershipRules rules
)
{
    private const int MaxSummary = 100;

    public async Task<Outcome<CaseTerms>> OfAsync(
        CaseSubmission submission,
        CancellationToken cancel
    )
    {
        var member = await transferring.DescribeAsync(submission.Applicant, cancel);
        if (!member.Succeeded)
        {
            return member.Refusal;
        }
        var form = TransferForm.Read(submission.Form) ?? new();
        if (
            form.ToId is not { } chosen
            || await unions.FindActiveAsync(chosen, cancel) is not { } to
        )
        {
            return MembershipsRefusals.TargetMissing;
        }
        var from = member.Value.UnionOrganizationId;
        if (to.Id == from)
        {
            return MembershipsRefusals.SameUnion;
        }
        // What reviewers read is what was chosen: one that is named otherwise, or went into another, is chosen anew.
        if (!form.IsOf(member.Value) || (form.ToId, form.ToName) != (to.Id, to.Name))
        {
            return MembershipsRefusals.UnionChanged;
        }
        var levels = new List<CaseLevel>();
        if ((await unions.FindActiveAsync(from, cancel))?.Id == from)
        {
            levels.Add(new("转出工会确认", from, SilentDays: rules.SilentDays));
        }
        levels.Add(new("转入工会确认", to.Id, SilentDays: rules.SilentDays));
        // Longer than the silence, so that none is escalated before its silence has said yes.
        return new CaseTerms(
            0,
            Fit($"转入{to.Name}"),
            levels,
            rules.SilentDays,
            Member: member.Value.Id
        );
    }

    private static string Fit(string text) =>
        text.Length <= MaxSummary ? text : text[..(MaxSummary - 1)] + "…";
}
