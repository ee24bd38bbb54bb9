namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>A case of an earlier round, for its tenant to judge anew.</summary>
/// <param name="Submission">As it was when it was handed in last; its revision is the one before that.</param>
/// <param name="Decision">Whether it was approved, paid or not; null: nobody has decided.</param>
/// <param name="AmountCents">What it came to then.</param>
public sealed record PastCase(
    CaseSubmission Submission,
    bool? Decision,
    long AmountCents,
    DateTimeOffset SubmittedAt
);

/// <summary>Reads rounds as a whole and changes nothing.</summary>
public interface IPastCases
{
    /// <summary>
    /// All that were handed in and not taken back, in pages of some hundreds that are read when they are asked for. Who
    /// applied is known by ids alone; clashes and twins are left out.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<PastCase>> ReadAsync(
        string kind,
        string round,
        CancellationToken cancel
    );
}
