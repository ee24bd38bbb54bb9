using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <param name="Form">Tenant's JSON, whole.</param>
/// <param name="Step">A face's own word for where it stands, at most 32 characters.</param>
/// <param name="Materials">All photos and files it shall have; null: as they are.</param>
/// <param name="Shown">
/// Those a face had shown when these were chosen: what came by another way meanwhile is not taken away. Null: all were.
/// </param>
public sealed record SaveCaseDraftRequest(
    CaseId Id,
    string Form,
    string Step,
    IReadOnlyList<MaterialId>? Materials = null,
    IReadOnlyList<MaterialId>? Shown = null
);

/// <summary>Keeps what the member filled in so far.</summary>
public sealed class SaveCaseDraft(OwnCases own, CaseFilling filling)
{
    public Task<Outcome<CaseDraft>> ExecuteAsync(
        FanIdentity fan,
        SaveCaseDraftRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        filling.SaveAsync(
            () => own.FindWithPersonAsync(fan, request.Id, cancel),
            request,
            now,
            cancel
        );
}
