using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Materials;

/// <summary>What a person sees of the person's own.</summary>
public sealed class MaterialQueries(UnionDbContext db, MaterialReadings readings)
{
    /// <summary>Null when there is none, or it is somebody else's.</summary>
    public async Task<ReadMaterial?> FindOwnAsync(
        PersonId owner,
        MaterialId id,
        CancellationToken cancel
    )
    {
        var material = await db.Set<Material>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id && one.Owner == owner, cancel);
        return material is null ? null : new(MaterialFacts.Of(material), readings.Open(material));
    }
}
