using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>
/// A tenant of the room: one thing members apply for, with the rules that are its own. Register one as a singleton-free
/// scoped service; desk, queue, payment and 我的办件 then know it by <see cref="Name"/>. Rules answer and change nothing.
/// </summary>
public interface ICaseKind
{
    /// <summary>Stable, at most 32 of lower-case ASCII: <c>return-home</c>.</summary>
    string Name { get; }

    /// <summary>As members read it: 平安返厦补贴.</summary>
    string Title { get; }

    /// <summary>Two capital letters the case numbers begin with.</summary>
    string Prefix { get; }

    IReadOnlyList<CaseField> Fields { get; }

    IReadOnlyList<CaseReason> Reasons { get; }

    /// <summary>Whether this applicant may begin, and if not, what to do about it. Asked before a form is shown.</summary>
    Task<Outcome<CaseOpening>> OpenAsync(
        CaseApplicant applicant,
        string round,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>Reads what a face sends into the tenant's own JSON: unknown members go, wrong ones are refused.</summary>
    Outcome<string> ReadForm(string sent);

    /// <summary>Whether it is complete and in time, and what it amounts to.</summary>
    Task<Outcome<CaseTerms>> JudgeAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>
    /// Everything that can be found out without a person. Run after submitting; on the day of payment standing, black list and
    /// card are asked again, for all kinds alike.
    /// </summary>
    Task<IReadOnlyList<CaseCheckResult>> CheckAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>
    /// Which occasion is meant, in its one spelling: two spellings would be two cases. Null: there is none such.
    /// </summary>
    string? ReadRound(string sent) => sent.Length <= 40 ? sent : null;

    /// <summary>After that nothing of the round is paid; null: it has no such end.</summary>
    Task<DateTimeOffset?> FindPayEndAsync(string round, CancellationToken cancel) =>
        Task.FromResult<DateTimeOffset?>(null);

    /// <summary>What should stand in no other case of the round, as far as it is known now; see <see cref="CaseTerms.Keys"/>.</summary>
    IReadOnlyList<string> KeysOf(CaseSubmission submission) => [];

    /// <summary>How the application reads, in the order of the form.</summary>
    IReadOnlyList<CaseFact> Describe(string form);

    /// <summary>What the last yes brings about, in the caller's unit of work: a member is registered, or moves. Paying is not it.</summary>
    Task<Refusal?> CompleteAsync(
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
