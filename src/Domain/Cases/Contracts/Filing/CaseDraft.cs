namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <summary>A case that is with the member, as any face goes on with it.</summary>
/// <param name="Form">Tenant's JSON.</param>
/// <param name="Step">Where a face left it.</param>
/// <param name="Remarks">What has to be corrected; empty for a first draft.</param>
/// <param name="OpenUntil">Until when it may be handed in.</param>
/// <param name="Version">Another one after each change, on whichever face.</param>
public sealed record CaseDraft(
    CaseId Id,
    string Number,
    string Kind,
    string Round,
    CaseState State,
    string Form,
    string Step,
    IReadOnlyList<CaseRemark> Remarks,
    DateTimeOffset? OpenUntil,
    int Version
);
