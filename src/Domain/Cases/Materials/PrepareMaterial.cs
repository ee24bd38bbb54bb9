using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>
/// Fetches what still lies with WeChat and makes the rest fit to be looked at. Called in the background for what its caller
/// took from the <see cref="IMaterialQueue"/>; repeated after a crash, it does the same again.
/// </summary>
public sealed class PrepareMaterial(
    IMaterialStore materials,
    IChatPhotos photos,
    IMaterialIntake intake,
    IMaterialStudio studio,
    MaterialReadings readings,
    MaterialRemains remains,
    IUnitOfWork work
)
{
    private const int MostTries = 5;

    /// <returns>The state it has now; null when it is gone.</returns>
    /// <exception cref="MaterialStorageException">WeChat or the storage is away: later again.</exception>
    public async Task<MaterialState?> ExecuteAsync(
        MaterialId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var material = await materials.FindAsync(id, cancel);
        if (material is { Attempts: > Material.MostAttempts })
        {
            return await RefuseAsync(id, MaterialRefusals.TooComplex, cancel);
        }
        if (material is { State: MaterialState.Fetching, MediaId: { } mediaId })
        {
            var kept = await FetchAsync(id, mediaId, cancel);
            if (!kept.Succeeded)
            {
                return await RefuseAsync(id, kept.Refusal, cancel);
            }
            material = await ChangeAsync(id, one => one.Arrive(kept.Value), cancel);
        }
        if (material is not { State: MaterialState.Received, Format: { } format })
        {
            return await EndAsync(id, material, cancel);
        }
        var prepared = await studio.PrepareAsync(id, format, cancel);
        if (!prepared.Succeeded)
        {
            return await RefuseAsync(id, prepared.Refusal, cancel);
        }
        var reading = readings.Seal(id, prepared.Value.Reading);
        material = await ChangeAsync(
            id,
            one => one.BecomeReady(prepared.Value, reading, now),
            cancel
        );
        return await EndAsync(id, material, cancel);
    }

    private async Task<Outcome<KeptFile>> FetchAsync(
        MaterialId id,
        string mediaId,
        CancellationToken cancel
    )
    {
        var opened = await photos.OpenAsync(mediaId, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        await using var photo = opened.Value;
        return await intake.KeepAsync(id, photo, cancel);
    }

    private async Task<MaterialState?> RefuseAsync(
        MaterialId id,
        Refusal refusal,
        CancellationToken cancel
    ) => await EndAsync(id, await ChangeAsync(id, one => one.Refuse(refusal), cancel), cancel);

    /// <summary>The row may have gone while its objects were made, or say that there are none.</summary>
    private async Task<MaterialState?> EndAsync(
        MaterialId id,
        Material? material,
        CancellationToken cancel
    )
    {
        if (material is null or { State: MaterialState.Refused })
        {
            await remains.DeleteAsync(id, cancel);
        }
        return material?.State;
    }

    /// <summary>The owner may attach or remove it meanwhile: then what was made is put to what is there now.</summary>
    private async Task<Material?> ChangeAsync(
        MaterialId id,
        Action<Material> change,
        CancellationToken cancel
    )
    {
        for (var tries = 1; ; tries++)
        {
            var material = await materials.FindAsync(id, cancel);
            if (material is null)
            {
                return null;
            }
            change(material);
            try
            {
                await work.SaveAsync(cancel);
                return material;
            }
            catch (StaleVersionException) when (tries < MostTries)
            {
                // Read again what the other left.
            }
        }
    }
}
