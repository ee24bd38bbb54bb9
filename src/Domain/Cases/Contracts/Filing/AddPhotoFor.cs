using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <param name="Slot">Code of a field of the kind that is a material, or of <see cref="CounterPaper.Field"/>.</param>
public sealed record AddPhotoForRequest(CaseId Id, string Slot);

/// <summary>A photo or file from the counter becomes part of a case an officer files. It is the member's, as if he had sent it.</summary>
public sealed class AddPhotoFor(
    CounterCases counter,
    CaseMaterials materials,
    IMaterialStore stored,
    ReceiveMaterial receive,
    IUnitOfWork work
)
{
    private const int Rounds = 3;

    public async Task<Outcome<CaseId>> ExecuteAsync(
        StaffActor actor,
        AddPhotoForRequest request,
        Stream body,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await counter.FindAsync(actor, request.Id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        if (!found.Value.IsEditable)
        {
            return CasesRefusals.NotEditable;
        }
        var taken = await receive.ExecuteAsync(
            found.Value.PersonId,
            request.Slot,
            body,
            now,
            cancel
        );
        if (!taken.Succeeded)
        {
            return taken.Refusal;
        }
        for (var left = Rounds; ; left--)
        {
            try
            {
                return await AttachAsync(actor, request.Id, taken.Value.Id, now, cancel);
            }
            catch (StaleVersionException) when (left > 1)
            {
                // Another photo, or a draft, was saved in the same moment.
            }
        }
    }

    private async Task<Outcome<CaseId>> AttachAsync(
        StaffActor actor,
        CaseId id,
        MaterialId photo,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await counter.FindAsync(actor, id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var one = found.Value;
        if (!one.IsEditable)
        {
            return CasesRefusals.NotEditable;
        }
        var standing = (await stored.FindOfCaseAsync(id, cancel))
            .Where(material => material.ReplacedAt is null)
            .Select(material => material.Id);
        var wanted = standing.Append(photo).ToList();
        if (await materials.SetAsync(one, wanted, one.PersonId, now, cancel) is { } refusal)
        {
            return refusal;
        }
        one.TakePhoto(now);
        await work.SaveAsync(cancel);
        return id;
    }
}
