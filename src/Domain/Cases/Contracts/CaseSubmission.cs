using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>An application as its tenant sees it.</summary>
/// <param name="Form">The tenant's own JSON.</param>
/// <param name="Revision">1 for the first time, one more after each return.</param>
/// <param name="BegunAt">When the draft was begun.</param>
/// <param name="ByCounter">An officer files it on behalf of the member.</param>
public sealed record CaseSubmission(
    CaseId Id,
    string Round,
    CaseApplicant Applicant,
    string Form,
    IReadOnlyList<CaseMaterial> Materials,
    int Revision,
    DateTimeOffset BegunAt,
    bool ByCounter
)
{
    /// <summary>
    /// Whose case it is since it was handed in, whoever is bound now: what the last yes brings about is his. Null before, and of
    /// who is no member yet.
    /// </summary>
    public MemberId? Member { get; init; }

    /// <summary>Until when a returned case may be handed in again; null for a first time.</summary>
    public DateTimeOffset? OpenUntil { get; init; }

    /// <summary>Filled in for the checks alone.</summary>
    public IReadOnlyList<CaseClash> Clashes { get; init; } = [];

    /// <summary>Likewise.</summary>
    public IReadOnlyList<CaseTwin> Twins { get; init; } = [];
}

/// <summary>A photo or file of a case.</summary>
/// <param name="IsReady">It was looked at; null readings of a ready one mean that nothing could be read.</param>
public sealed record CaseMaterial(
    MaterialId Id,
    string Slot,
    bool IsReady,
    DocumentReading? Reading
);
