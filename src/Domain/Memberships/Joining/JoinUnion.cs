using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Memberships.Joining;

/// <summary>网上入会 as a tenant of Cases: the unit's union, the union above it, and with the last yes a member. One round for the city.</summary>
public sealed class JoinUnion(
    IMemberFans members,
    IAgreements agreements,
    JoinTerms terms,
    JoinChecks checks,
    IMemberRegistration register,
    MembershipRules rules
) : ICaseKind
{
    public const string KindName = "join-union";
    public const string Round = "city";

    public string Name => KindName;

    public string Title => "网上入会";

    public string Prefix => "RH";

    public IReadOnlyList<CaseField> Fields => JoinFields.All;

    public IReadOnlyList<CaseReason> Reasons => JoinFields.Reasons;

    public async Task<Outcome<CaseOpening>> OpenAsync(
        CaseApplicant applicant,
        string round,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await WhyNotAsync(applicant, byCounter: false, cancel) is { } refusal
            ? refusal
            : new CaseOpening(
                new JoinForm().Write(),
                KindName,
                OnceWhileOpen: true,
                now.AddDays(rules.DraftDays)
            );

    /// <summary>There is one occasion, however it is called.</summary>
    public string? ReadRound(string sent) => Round;

    public Outcome<string> ReadForm(string sent) =>
        JoinForm.Read(sent) is { } form ? form.Write() : MembershipsRefusals.UnionMissing;

    public async Task<Outcome<CaseTerms>> JudgeAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await WhyNotAsync(submission.Applicant, submission.ByCounter, cancel) is { } refusal
            ? refusal
            : await terms.OfAsync(submission, now, cancel);

    public Task<IReadOnlyList<CaseCheckResult>> CheckAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    ) => checks.RunAsync(submission, now, cancel);

    /// <summary>The name in full, for who decides knows his people by it; numbers never.</summary>
    public IReadOnlyList<CaseFact> Describe(string form)
    {
        var read = JoinForm.Read(form) ?? new();
        var document = IdDocument.Parse(read.Document);
        var phone = PhoneNumber.Parse(read.Phone);
        return
        [
            new(JoinFields.Union, "加入的工会", read.UnionName ?? ""),
            new(JoinFields.Name, "姓名", read.Name ?? ""),
            new(
                JoinFields.Document,
                "证件号码",
                document.Succeeded ? document.Value.ToString() : ""
            ),
            new(JoinFields.Phone, "手机号", phone.Succeeded ? phone.Value.ToString() : ""),
        ];
    }

    public async Task<Refusal?> CompleteAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var form = JoinForm.Read(submission.Form) ?? new();
        var person = JoinApplicant.Read(form);
        if (!person.Succeeded)
        {
            return person.Refusal;
        }
        var union = await terms.FindUnionAsync(form, submission.BegunAt, cancel);
        if (!union.Succeeded)
        {
            return RegistrationRefusals.UnionEnded;
        }
        var (name, document, phone) = person.Value;
        var source = $"case:{submission.Id.Value:N}";
        var done = await register.RegisterAsync(
            new(union.Value.Id, name, document, phone, source),
            now,
            cancel
        );
        return done.Refusal;
    }

    private async Task<Refusal?> WhyNotAsync(
        CaseApplicant applicant,
        bool byCounter,
        CancellationToken cancel
    )
    {
        // A card that rests is a member's all the same.
        if (
            applicant.Member is not null
            || await members.FindMemberAsync(applicant.Person, cancel) is not null
        )
        {
            return MembershipsRefusals.AlreadyMember;
        }
        // At a counter the agreement is on paper, with the officer.
        return
            byCounter
            || await agreements.HasAsync(applicant.Person, AgreementKind.Membership, cancel)
            ? null
            : MembershipsRefusals.ConsentNeeded;
    }
}
