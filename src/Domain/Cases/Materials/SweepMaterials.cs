namespace WeChatUnion.Domain.Cases.Materials;

/// <param name="Materials">Rows that no case wanted.</param>
/// <param name="Uploads">Given up half-way.</param>
/// <param name="Orphans">Objects without a row.</param>
public sealed record SweptMaterials(int Materials, int Uploads, int Orphans);

/// <summary>
/// Ends what nobody came back for. Rows go before their objects; then the storage is walked for objects that no row answers
/// for, whatever crash left them. Each step stands alone: a stop loses nothing.
/// </summary>
public sealed class SweepMaterials(ISweptMaterials swept, IMaterialVault vault, MaterialRules rules)
{
    private const int Block = 200;

    /// <summary>An object this old has its row, if it ever gets one: no upload takes longer.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromHours(2);

    public async Task<SweptMaterials> ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var materials = await RepeatAsync(
            () => swept.RemoveLooseAsync(now.AddHours(-rules.LooseHours), Block, cancel),
            cancel
        );
        var uploads = await RepeatAsync(
            () => swept.RemoveUploadsAsync(now.AddHours(-rules.UploadHours), Block, cancel),
            cancel
        );
        return new(materials, uploads, await WalkAsync(now, cancel));
    }

    private async Task<int> RepeatAsync(
        Func<Task<IReadOnlyList<ObjectKey>>> remove,
        CancellationToken cancel
    )
    {
        var owners = 0;
        while (true)
        {
            var gone = await remove();
            if (gone.Count == 0)
            {
                return owners;
            }
            owners += gone.Select(key => key.Owner).Distinct().Count();
            foreach (var key in gone)
            {
                await vault.DeleteAsync(key, cancel);
            }
        }
    }

    private async Task<int> WalkAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (orphans, block) = (0, new List<ObjectKey>(Block));
        await foreach (var key in vault.WalkAsync(now - OrphanAge, cancel))
        {
            block.Add(key);
            if (block.Count == Block)
            {
                orphans += await DeleteOrphansAsync(block, cancel);
                block.Clear();
            }
        }
        return orphans + await DeleteOrphansAsync(block, cancel);
    }

    private async Task<int> DeleteOrphansAsync(List<ObjectKey> block, CancellationToken cancel)
    {
        var wanted = await swept.FindWantedAsync(block, cancel);
        var orphans = block.Where(key => !wanted.Contains(key)).ToList();
        foreach (var key in orphans)
        {
            await vault.DeleteAsync(key, cancel);
        }
        return orphans.Count;
    }
}
