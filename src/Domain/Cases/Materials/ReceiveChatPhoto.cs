using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Notes a photo of the chat; it is fetched in the background, since a reply has no time to wait. Again is no harm.</summary>
public sealed class ReceiveChatPhoto(
    IMaterialStore materials,
    LooseMaterials loose,
    IUnitOfWork work
)
{
    public async Task<Outcome<MaterialFacts>> ExecuteAsync(
        PersonId owner,
        string slot,
        string mediaId,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (mediaId.Length is 0 or > Material.MaxMediaIdLength)
        {
            return MaterialRefusals.MediaExpired;
        }
        var held = await materials.FindUnattachedAsync(owner, cancel);
        if (held.FirstOrDefault(one => one.MediaId == mediaId && one.Slot == slot) is { } known)
        {
            return MaterialFacts.Of(known);
        }
        if (await loose.FindObstacleAsync(owner, slot, now, cancel) is { } obstacle)
        {
            return obstacle;
        }
        var material = Material.FromChat(owner, slot, mediaId, now);
        materials.Add(material);
        await work.SaveAsync(cancel);
        return MaterialFacts.Of(material);
    }
}
