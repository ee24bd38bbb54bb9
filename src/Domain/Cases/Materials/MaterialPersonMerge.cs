using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Photos and documents go along, whatever case they belong to.</summary>
public sealed class MaterialPersonMerge(IMaterialStore materials, IMaterialUploadStore uploads)
    : IPersonMerge
{
    public Task<string?> FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var material in await materials.FindOfPersonAsync(merge.Absorbed, cancel))
        {
            material.MoveTo(merge.Into);
        }
        foreach (var upload in await uploads.FindOfPersonAsync(merge.Absorbed, cancel))
        {
            upload.MoveTo(merge.Into);
        }
    }

    public Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    ) => materials.FindResidueAsync(merges, cancel);
}
