using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>
/// Puts the parts together: they are judged as any file is. Again is no harm: the material has the upload's id. A refused
/// file ends its upload.
/// </summary>
public sealed class CompleteUpload(
    IMaterialUploadStore uploads,
    IMaterialStore materials,
    IMaterialIntake intake,
    IMaterialVault vault,
    MaterialRules rules,
    IUnitOfWork work
)
{
    private static readonly TimeSpan LongestJoining = TimeSpan.FromMinutes(2);

    public async Task<Outcome<MaterialFacts>> ExecuteAsync(
        PersonId owner,
        MaterialUploadId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await materials.FindAsync(id.MaterialId, cancel) is { } there)
        {
            return there.Owner == owner ? MaterialFacts.Of(there) : MaterialRefusals.UploadNotFound;
        }
        var upload = await uploads.FindAsync(id, cancel);
        if (upload is null || upload.Owner != owner || upload.IsOver(now, rules))
        {
            return MaterialRefusals.UploadNotFound;
        }
        if (upload.ReceivedParts().Count < upload.Parts)
        {
            return MaterialRefusals.Incomplete;
        }
        if (!await TryHoldAsync(upload, now, cancel))
        {
            return MaterialRefusals.UploadBusy;
        }
        // Whoever hangs up now still gets the file: the lease would keep the next try away.
        return await JoinAsync(upload, now, CancellationToken.None);
    }

    private async Task<bool> TryHoldAsync(
        MaterialUpload upload,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        try
        {
            var held = upload.TryJoin(now, LongestJoining);
            await work.SaveAsync(cancel);
            return held;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }

    private async Task<Outcome<MaterialFacts>> JoinAsync(
        MaterialUpload held,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var material = held.Id.MaterialId;
        await using var parts = new JoinedParts(vault, held);
        var kept = await intake.KeepAsync(material, parts, cancel);
        if (kept.Succeeded && kept.Value.Sha256 != held.Sha256)
        {
            await vault.DeleteAsync(ObjectKey.Of(material, MaterialPicture.Original), cancel);
            kept = MaterialRefusals.DigestDiffers;
        }
        if (kept.Succeeded)
        {
            materials.Add(Material.Receive(material, held.Owner, held.Slot, kept.Value, now));
        }
        uploads.Remove(held);
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (Exception error) when (error is StaleVersionException or UniqueRuleException)
        {
            // The storage took longer than the lease, and somebody else has joined it. Asked again, it is there.
            return MaterialRefusals.UploadBusy;
        }
        for (var number = 0; number < held.Parts; number++)
        {
            await vault.DeleteAsync(ObjectKey.OfPart(held.Id, number), cancel);
        }
        return kept.Succeeded
            ? MaterialFacts.Of(Material.Receive(material, held.Owner, held.Slot, kept.Value, now))
            : kept.Refusal;
    }
}
