using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <param name="Slot">Code of a field of the kind that is a material.</param>
/// <param name="MediaId">WeChat's, good for three days.</param>
public sealed record AddChatPhotoRequest(CaseId Id, string Slot, string MediaId);

/// <summary>A photo sent in the chat becomes part of a case; it is fetched from WeChat in the background. Sent twice it is there once.</summary>
public sealed class AddChatPhoto(
    OwnCases own,
    IMaterialStore materials,
    LooseMaterials loose,
    IUnitOfWork work
)
{
    private const int Rounds = 5;

    /// <returns>How many photos of the slot the case has now.</returns>
    public async Task<Outcome<int>> ExecuteAsync(
        FanIdentity fan,
        AddChatPhotoRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var left = Rounds; ; left--)
        {
            try
            {
                return await TryAsync(fan, request, now, cancel);
            }
            catch (StaleVersionException) when (left > 1)
            {
                // Photos come in a bunch, each as a message of its own.
            }
        }
    }

    private async Task<Outcome<int>> TryAsync(
        FanIdentity fan,
        AddChatPhotoRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await own.FindAsync(fan, request.Id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var one = found.Value;
        if (!one.IsEditable)
        {
            return CasesRefusals.NotEditable;
        }
        if (request.MediaId.Length is 0 or > Material.MaxMediaIdLength)
        {
            return MaterialRefusals.MediaExpired;
        }
        var standing = (await materials.FindOfCaseAsync(one.Id, cancel))
            .Where(material => material.ReplacedAt is null)
            .ToList();
        var attached = standing.FindAll(material => material.Slot == request.Slot);
        if (attached.Exists(material => material.MediaId == request.MediaId))
        {
            return attached.Count;
        }
        if (standing.Count >= CaseMaterials.MostPerCase)
        {
            return CasesRefusals.TooManyMaterials;
        }
        if (await loose.FindObstacleAsync(one.PersonId, request.Slot, now, cancel) is { } obstacle)
        {
            return obstacle;
        }
        var photo = Material.FromChat(one.PersonId, request.Slot, request.MediaId, now);
        photo.AttachTo(one.Id);
        materials.Add(photo);
        // Handing in at the same moment is refused, or comes after this photo.
        one.TakePhoto(now);
        await work.SaveAsync(cancel);
        return attached.Count + 1;
    }
}
