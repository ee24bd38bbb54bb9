using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Tests.Cases.Payments;

/// <summary>A tenant that only lends its name.</summary>
internal sealed class PlainKind : ICaseKind
{
    public string Name => "plain";

    public string Title => "补贴";

    public string Prefix => "PL";

    public IReadOnlyList<CaseField> Fields => [];

    public IReadOnlyList<CaseReason> Reasons => [];

    public Task<Outcome<CaseOpening>> OpenAsync(
        CaseApplicant applicant,
        string round,
        DateTimeOffset now,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Outcome<string> ReadForm(string sent) => sent;

    public Task<Outcome<CaseTerms>> JudgeAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<IReadOnlyList<CaseCheckResult>> CheckAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public IReadOnlyList<CaseFact> Describe(string form) => [];

    public Task<Refusal?> CompleteAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.FromResult<Refusal?>(null);
}
