using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Materials;

internal sealed class SweptMaterialRows(IServiceScopeFactory scopes) : ISweptMaterials
{
    public async Task<IReadOnlyList<ObjectKey>> RemoveLooseAsync(
        DateTimeOffset before,
        int most,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
        var materials = work.Context.Set<Material>();
        await work.BeginAsync(cancel);
        var ids = await materials
            .Where(one => one.LooseSince < before)
            .OrderBy(one => one.LooseSince)
            .Select(one => one.Id)
            .Take(most)
            .ToListAsync(cancel);
        var gone = new List<ObjectKey>();
        foreach (var id in ids)
        {
            // Whoever was attached at this moment is no longer loose.
            var removed = await materials
                .Where(one => one.Id == id && one.LooseSince < before)
                .ExecuteDeleteAsync(cancel);
            gone.AddRange(removed == 1 ? ObjectKey.All(id) : []);
        }
        await work.CommitAsync(cancel);
        return gone;
    }

    public async Task<IReadOnlyList<ObjectKey>> RemoveUploadsAsync(
        DateTimeOffset before,
        int most,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
        await work.BeginAsync(cancel);
        var uploads = await work
            .Context.Set<MaterialUpload>()
            .AsNoTracking()
            .Where(one => one.BegunAt < before)
            .OrderBy(one => one.BegunAt)
            .Take(most)
            .ToListAsync(cancel);
        var ids = uploads.ConvertAll(one => one.Id);
        await work
            .Context.Set<MaterialUpload>()
            .Where(one => ids.Contains(one.Id))
            .ExecuteDeleteAsync(cancel);
        await work.CommitAsync(cancel);
        return
        [
            .. uploads.SelectMany(one =>
                Enumerable.Range(0, one.Parts).Select(part => ObjectKey.OfPart(one.Id, part))
            ),
        ];
    }

    public async Task<IReadOnlySet<ObjectKey>> FindWantedAsync(
        IReadOnlyCollection<ObjectKey> keys,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        var owners = keys.Select(key => key.Owner).Distinct().ToList();
        var ids = owners.ConvertAll(owner => new MaterialId(owner));
        var uploadIds = owners.ConvertAll(owner => new MaterialUploadId(owner));
        var materials = await db.Set<Material>()
            .Where(one => ids.Contains(one.Id) && one.State != MaterialState.Refused)
            .Select(one => one.Id)
            .ToListAsync(cancel);
        var uploads = await db.Set<MaterialUpload>()
            .Where(one => uploadIds.Contains(one.Id))
            .Select(one => one.Id)
            .ToListAsync(cancel);
        var standing = materials.Select(id => id.Value).ToHashSet();
        var open = uploads.Select(id => id.Value).ToHashSet();
        return keys.Where(key => (key.IsPart ? open : standing).Contains(key.Owner)).ToHashSet();
    }
}
