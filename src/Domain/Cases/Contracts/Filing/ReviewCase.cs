using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <summary>What handing in would come to.</summary>
/// <param name="Missing">What stands in the way now; null: nothing.</param>
public sealed record CaseReviewing(
    CaseDraft Draft,
    long AmountCents,
    string Summary,
    IReadOnlyList<CaseFact> Facts,
    Refusal? Missing
);

/// <summary>A look at a case of one's own before it is handed in: complete or not, and what it is worth. Changes nothing.</summary>
public sealed class ReviewCase(OwnCases own, CaseKinds kinds, CaseSubmissions submissions)
{
    public async Task<Outcome<CaseReviewing>> ExecuteAsync(
        FanIdentity fan,
        CaseId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await own.FindAsync(fan, id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var one = found.Value;
        if (!one.IsEditable)
        {
            // Handed in: that is what it came to.
            var sent = await own.DescribeAsync(one, cancel);
            return new CaseReviewing(
                sent,
                one.AmountCents,
                one.Summary,
                kinds.Of(one).Describe(sent.Form),
                null
            );
        }
        var submission = await submissions.OfAsync(one, now, cancel);
        var kind = kinds.Of(one);
        var terms = await kind.JudgeAsync(submission, now, cancel);
        var facts = kind.Describe(submission.Form);
        var draft = await own.DescribeAsync(one, cancel);
        return terms.Succeeded
            ? new CaseReviewing(draft, terms.Value.AmountCents, terms.Value.Summary, facts, null)
            : new CaseReviewing(draft, 0, "", facts, terms.Refusal);
    }
}
