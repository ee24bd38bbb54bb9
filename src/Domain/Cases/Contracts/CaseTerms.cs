using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>What a complete application amounts to.</summary>
/// <param name="AmountCents">What is paid when it is approved, in fen; 0: nothing is.</param>
/// <param name="Summary">One line for lists and notices, without personal data: 福建省外（四档）.</param>
/// <param name="Levels">Its way through review, at least one.</param>
/// <param name="ReviewDays">Working days each level has.</param>
/// <param name="ResubmitUntil">After a return the corrected case must be in by then; null: within 15 days.</param>
/// <param name="Fund">What it is paid from; null: it pays nothing.</param>
/// <param name="Keys">What should stand in no other case of the round: invoice numbers. At most 20.</param>
/// <param name="Member">Whose it is, where the kind knows a member whose card rests; null: the applicant's.</param>
public sealed record CaseTerms(
    long AmountCents,
    string Summary,
    IReadOnlyList<CaseLevel> Levels,
    int ReviewDays = 3,
    DateTimeOffset? ResubmitUntil = null,
    CaseFundId? Fund = null,
    IReadOnlyList<string>? Keys = null,
    MemberId? Member = null
);
