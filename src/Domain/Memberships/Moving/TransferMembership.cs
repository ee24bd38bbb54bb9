using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Memberships.Moving;

/// <summary>
/// 转会 as a tenant of Cases: the old union lets go, the new one takes in, and whichever says nothing in time has agreed. The
/// member moves with the last yes; his card stays. One round for the city.
/// </summary>
public sealed class TransferMembership(
    TransferringMember transferring,
    TransferTerms terms,
    IMemberStanding standings,
    IBlacklist blacklist,
    IUnionDirectory unions,
    IMemberTransfer register,
    MembershipRules rules
) : ICaseKind
{
    public const string KindName = "transfer-membership";
    public const string Round = "city";

    public string Name => KindName;

    public string Title => "会员转会";

    public string Prefix => "ZH";

    public IReadOnlyList<CaseField> Fields => TransferFields.All;

    public IReadOnlyList<CaseReason> Reasons => TransferFields.Reasons;

    public async Task<Outcome<CaseOpening>> OpenAsync(
        CaseApplicant applicant,
        string round,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var member = await transferring.DescribeAsync(applicant, cancel);
        return member.Succeeded
            ? new CaseOpening(
                TransferForm.Of(member.Value).Write(),
                KindName,
                OnceWhileOpen: true,
                now.AddDays(rules.DraftDays)
            )
            : member.Refusal;
    }

    /// <summary>There is one occasion, however it is called.</summary>
    public string? ReadRound(string sent) => Round;

    public Outcome<string> ReadForm(string sent) =>
        TransferForm.Read(sent) is { } form ? form.Write() : MembershipsRefusals.TargetMissing;

    public Task<Outcome<CaseTerms>> JudgeAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    ) => terms.OfAsync(submission, cancel);

    public async Task<IReadOnlyList<CaseCheckResult>> CheckAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await transferring.FindAsync(submission.Applicant, cancel) is not { } member
            || member != submission.Member
        )
        {
            return [Of("membership", "会籍", CheckVerdict.Fail, "提交后工会卡已解绑。")];
        }
        var standing = await standings.FindAsync(member, cancel);
        var listed = await blacklist.StandingAsync(member, now, cancel);
        return
        [
            standing switch
            {
                { InMembership: true, UnitPaysDues: false } => Of(
                    "membership",
                    "会籍",
                    CheckVerdict.Hint,
                    "在会，原单位没有拨缴经费。"
                ),
                { InMembership: true } => Of("membership", "会籍", CheckVerdict.Pass, "在会。"),
                _ => Of("membership", "会籍", CheckVerdict.Fail, "不在会。"),
            },
            listed.Level is null
                ? Of("listed", "黑名单", CheckVerdict.Pass, "没有记录。")
                : Of("listed", "黑名单", CheckVerdict.Hint, "有记录，请留意。"),
        ];
    }

    public IReadOnlyList<CaseFact> Describe(string form)
    {
        var read = TransferForm.Read(form) ?? new();
        return
        [
            new(null, "会员", read.Who ?? ""),
            new(TransferFields.From, "转出工会", read.FromName ?? ""),
            new(TransferFields.To, "转入工会", read.ToName ?? ""),
        ];
    }

    public async Task<Refusal?> CompleteAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var form = TransferForm.Read(submission.Form) ?? new();
        if (
            form is not { FromId: { } from, ToId: { } chosen }
            || submission.Member is not { } member
        )
        {
            return RegistrationRefusals.MemberGone;
        }
        // The desk of one that was merged meanwhile is the other's: it has its say, and its members.
        var stands = await unions.FindActiveAsync(from, cancel);
        if (await unions.FindActiveAsync(chosen, cancel) is not { } to)
        {
            return RegistrationRefusals.UnionEnded;
        }
        return await register.MoveAsync(
            member,
            stands?.Id ?? from,
            to.Id,
            $"case:{submission.Id.Value:N}",
            now,
            cancel
        );
    }

    private static CaseCheckResult Of(
        string code,
        string title,
        CheckVerdict verdict,
        string said
    ) => new(code, title, verdict, "会员登记", said);
}
