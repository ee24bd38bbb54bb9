using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Materials;

internal sealed class MaterialStore(UnionDbContext db) : IMaterialStore
{
    private const int MostTwins = 100;

    /// <summary>White pages share quarters of their hashes: so many are compared and no more, the latest.</summary>
    private const int MostCompared = 5000;

    public Task<Material?> FindAsync(MaterialId id, CancellationToken cancel) =>
        db.Set<Material>().SingleOrDefaultAsync(one => one.Id == id, cancel);

    public async Task<IReadOnlyList<Material>> FindOfCaseAsync(
        CaseId id,
        CancellationToken cancel
    ) =>
        await db.Set<Material>()
            .Where(one => one.CaseId == id)
            .OrderBy(one => one.ReceivedAt)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<Material>> FindUnattachedAsync(
        PersonId owner,
        CancellationToken cancel
    ) =>
        await db.Set<Material>()
            .Where(one => one.Owner == owner && one.CaseId == null)
            .OrderBy(one => one.ReceivedAt)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<Material>> FindOfPersonAsync(
        PersonId owner,
        CancellationToken cancel
    ) => await db.Set<Material>().Where(one => one.Owner == owner).ToListAsync(cancel);

    public async Task<IReadOnlyList<MaterialTwin>> FindSameAsync(
        string sha256,
        MaterialId except,
        CancellationToken cancel
    ) =>
        await db.Set<Material>()
            .Where(one => one.Sha256 == sha256 && one.Id != except)
            .OrderByDescending(one => one.Id)
            .Take(MostTwins)
            .Select(one => new MaterialTwin(one.Id, one.Owner, one.CaseId, 0))
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<MaterialTwin>> FindAlikeAsync(
        long hash,
        MaterialId except,
        CancellationToken cancel
    )
    {
        var bands = PerceptualBands.Of(hash).Select(PerceptualBands.Near).ToArray();
        var (first, second, third, fourth) = (bands[0], bands[1], bands[2], bands[3]);
        var all = db.Set<Material>().Where(one => one.Id != except);
        // Each part is answered by an index of its own: a question about all four at once would be a scan on some engines.
        var found = await Some(all.Where(one => first.Contains(one.Band1!.Value)))
            .Concat(Some(all.Where(one => second.Contains(one.Band2!.Value))))
            .Concat(Some(all.Where(one => third.Contains(one.Band3!.Value))))
            .Concat(Some(all.Where(one => fourth.Contains(one.Band4!.Value))))
            .Select(one => new
            {
                one.Id,
                one.Owner,
                one.CaseId,
                one.PerceptualHash,
            })
            .ToListAsync(cancel);
        return
        [
            .. found
                .DistinctBy(one => one.Id)
                .Select(one => new MaterialTwin(
                    one.Id,
                    one.Owner,
                    one.CaseId,
                    PerceptualBands.Distance(one.PerceptualHash!.Value, hash)
                ))
                .Where(twin => twin.Distance <= PerceptualBands.MostDifferent)
                .OrderBy(twin => twin.Distance)
                .Take(MostTwins),
        ];
    }

    public void Add(Material material) => db.Add(material);

    public void Remove(Material material) => db.Remove(material);

    public async Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    )
    {
        var absorbed = merges.Select(merge => merge.Absorbed).ToList();
        var owners = await db.Set<Material>()
            .Where(one => absorbed.Contains(one.Owner))
            .Select(one => one.Owner)
            .Distinct()
            .ToListAsync(cancel);
        var senders = await db.Set<MaterialUpload>()
            .Where(one => absorbed.Contains(one.Owner))
            .Select(one => one.Owner)
            .Distinct()
            .ToListAsync(cancel);
        return owners.Union(senders).ToList();
    }

    private static IQueryable<Material> Some(IQueryable<Material> sharing) =>
        sharing.OrderByDescending(one => one.Id).Take(MostCompared);
}
