using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Memberships.Phones;
using WeChatUnion.Domain.Memberships.Unions;

namespace WeChatUnion.Domain.Memberships.Joining;

/// <summary>
/// Whether an application to join is complete, and who decides it. The register is not asked here: whether somebody is a
/// member is told to who shows a whole document, counted (<see cref="FillJoin"/>), and to those who decide.
/// </summary>
public sealed class JoinTerms(
    UnionChoice choice,
    IUnionDirectory unions,
    PhoneProofs proofs,
    MembershipRules rules
)
{
    private const int MaxSummary = 100;

    public async Task<Outcome<CaseTerms>> OfAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var form = JoinForm.Read(submission.Form) ?? new();
        var union = await FindUnionAsync(form, submission.BegunAt, cancel);
        if (!union.Succeeded)
        {
            return union.Refusal;
        }
        if (union.Value.Name != form.UnionName)
        {
            return MembershipsRefusals.UnionChanged;
        }
        var person = JoinApplicant.Read(form);
        if (!person.Succeeded)
        {
            return person.Refusal;
        }
        var (phone, document) = (person.Value.Phone, person.Value.Document);
        if (
            !submission.ByCounter
            && !await proofs.HasAsync(submission.Applicant.Person, phone, now, cancel)
        )
        {
            return MembershipsRefusals.PhoneUnproven;
        }
        return new CaseTerms(
            0,
            Fit($"加入{union.Value.Name}"),
            await LevelsAsync(form, union.Value, cancel),
            rules.ReviewDays,
            Keys: [document.Reveal()]
        );
    }

    internal Task<Outcome<UnionDescription>> FindUnionAsync(
        JoinForm form,
        DateTimeOffset begunAt,
        CancellationToken cancel
    ) =>
        form switch
        {
            { Code: { } code } => choice.OfCodeAsync(code, begunAt, cancel),
            { StreetId: { } street } => choice.OfStreetAsync(street, cancel),
            _ => Task.FromResult<Outcome<UnionDescription>>(MembershipsRefusals.UnionMissing),
        };

    /// <summary>The union itself and the one above; the city's has none above.</summary>
    private async Task<IReadOnlyList<CaseLevel>> LevelsAsync(
        JoinForm form,
        UnionDescription union,
        CancellationToken cancel
    )
    {
        var way = await unions.FindWayAsync(union.Id, cancel);
        var first = form.Code is null ? "街道工会审核" : "单位工会审核";
        return way is [.., var above, var here]
            ? [new(first, here.Id), new("上级工会审核", above.Id)]
            : [new(first, union.Id)];
    }

    private static string Fit(string text) =>
        text.Length <= MaxSummary ? text : text[..(MaxSummary - 1)] + "…";
}
