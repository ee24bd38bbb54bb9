using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Cases.Materials;

public interface IMaterialUploadStore
{
    /// <summary>To be changed; null when there is none.</summary>
    Task<MaterialUpload?> FindAsync(MaterialUploadId id, CancellationToken cancel);

    Task<IReadOnlyList<MaterialUpload>> FindOfPersonAsync(PersonId owner, CancellationToken cancel);

    void Add(MaterialUpload upload);

    void Remove(MaterialUpload upload);

    /// <summary>Notes a stored part at once, apart from the caller's unit of work. Repeated, it changes nothing.</summary>
    /// <returns>Which parts are there now; null when the upload has ended.</returns>
    Task<IReadOnlyList<int>?> NotePartAsync(
        MaterialUploadId id,
        int number,
        CancellationToken cancel
    );
}
