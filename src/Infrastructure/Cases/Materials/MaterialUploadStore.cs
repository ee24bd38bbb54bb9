using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Cases.Materials;

internal sealed class MaterialUploadStore(UnionUnitOfWork work, IHotWriter writer)
    : IMaterialUploadStore
{
    private const string NotePart =
        $"UPDATE {MaterialUpload.Table} SET received = received | @p1 WHERE id = @p0";

    private DbSet<MaterialUpload> Uploads => work.Context.Set<MaterialUpload>();

    public Task<MaterialUpload?> FindAsync(MaterialUploadId id, CancellationToken cancel) =>
        Uploads.SingleOrDefaultAsync(one => one.Id == id, cancel);

    public async Task<IReadOnlyList<MaterialUpload>> FindOfPersonAsync(
        PersonId owner,
        CancellationToken cancel
    ) =>
        await Uploads
            .Where(one => one.Owner == owner)
            .OrderBy(one => one.BegunAt)
            .ToListAsync(cancel);

    public void Add(MaterialUpload upload) => Uploads.Add(upload);

    public void Remove(MaterialUpload upload) => Uploads.Remove(upload);

    public async Task<IReadOnlyList<int>?> NotePartAsync(
        MaterialUploadId id,
        int number,
        CancellationToken cancel
    )
    {
        var noted = await writer.WriteAsync([
            new HotStatement(NotePart, [id.Value, MaterialUpload.BitOf(number)], RowRule.One),
        ]);
        if (noted != WriteResult.Committed)
        {
            return null;
        }
        var upload = await Uploads.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
        return upload?.ReceivedParts();
    }
}
