using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>A member takes back what belongs to no case. The row goes first: no row ever promises an object that is gone.</summary>
public sealed class RemoveMaterial(
    IMaterialStore materials,
    MaterialRemains remains,
    IUnitOfWork work
)
{
    public async Task<Outcome<MaterialId>> ExecuteAsync(
        PersonId owner,
        MaterialId id,
        CancellationToken cancel
    )
    {
        var material = await materials.FindAsync(id, cancel);
        if (material is null || material.Owner != owner)
        {
            return MaterialRefusals.NotFound;
        }
        if (material.CaseId is not null)
        {
            return MaterialRefusals.InCase;
        }
        materials.Remove(material);
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (StaleVersionException)
        {
            // Attached, prepared or removed meanwhile: the member sees it and may ask again.
            return MaterialRefusals.InCase;
        }
        await remains.DeleteAsync(id, CancellationToken.None);
        return id;
    }
}
