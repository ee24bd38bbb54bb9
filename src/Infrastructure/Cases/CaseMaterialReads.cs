using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CaseMaterialReads(UnionDbContext db, MaterialReadings readings)
    : ICaseMaterials
{
    public async Task<IReadOnlyList<CaseMaterial>> OfAsync(CaseId id, CancellationToken cancel)
    {
        var rows = await db.Set<Material>()
            .AsNoTracking()
            .Where(material => material.CaseId == id && material.ReplacedAt == null)
            .Where(material => material.State != MaterialState.Refused)
            .OrderBy(material => material.ReceivedAt)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(material => new CaseMaterial(
                material.Id,
                material.Slot,
                material.State == MaterialState.Ready,
                readings.Open(material)
            )),
        ];
    }
}
