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

/// <summary>Keeps what is filled in so far. The last one to save is right: one person fills one form.</summary>
public sealed class SaveCaseDraft(OwnCases own, CaseFilling filling, IUnitOfWork work)
{
    private const int Rounds = 3;

    public async Task<Outcome<CaseDraft>> ExecuteAsync(
        FanIdentity fan,
        SaveCaseDraftRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var left = Rounds; ; left--)
        {
            var found = await own.FindWithPersonAsync(fan, request.Id, cancel);
            if (!found.Succeeded)
            {
                return found.Refusal;
            }
            var (one, person) = found.Value;
            if (await filling.FillAsync(one, request, person, now, cancel) is { } refusal)
            {
                return refusal;
            }
            try
            {
                await work.SaveAsync(cancel);
                return await own.DescribeAsync(one, cancel);
            }
            catch (StaleVersionException) when (left > 1)
            {
                // Saved or handed in on another face in the same moment.
            }
        }
    }
}
