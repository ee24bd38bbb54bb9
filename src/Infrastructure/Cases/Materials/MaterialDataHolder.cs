using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Materials;

/// <summary>
/// What belongs to no case goes, with a closed account and when pictures or files are taken back; its objects are orphans
/// then, which the next sweep deletes. Evidence of a case stays as long as the case's records must.
/// </summary>
internal sealed class MaterialDataHolder(UnionDbContext db) : IPersonalDataHolder
{
    private const PersonalDataKinds Ours = PersonalDataKinds.Pictures | PersonalDataKinds.Files;

    public string Room => "materials";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (
            erasure.Person is not { } person
            || (!erasure.AccountClosed && (erasure.Kinds & Ours) == 0)
        )
        {
            return new HeldData(0);
        }
        var materials = await db.Set<Material>()
            .Where(one => one.Owner == person)
            .ToListAsync(cancel);
        var loose = materials.FindAll(one => one.CaseId is null);
        db.RemoveRange(loose);
        var uploads = await db.Set<MaterialUpload>()
            .Where(one => one.Owner == person)
            .ToListAsync(cancel);
        db.RemoveRange(uploads);
        return new HeldData(
            loose.Count + uploads.Count,
            materials.Count > loose.Count ? "evidence of cases" : null
        );
    }
}
