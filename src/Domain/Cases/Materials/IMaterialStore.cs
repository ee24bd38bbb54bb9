using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Cases.Materials;

public interface IMaterialStore
{
    /// <summary>To be changed; null when there is none.</summary>
    Task<Material?> FindAsync(MaterialId id, CancellationToken cancel);

    /// <summary>To be changed, oldest first.</summary>
    Task<IReadOnlyList<Material>> FindOfCaseAsync(CaseId id, CancellationToken cancel);

    /// <summary>To be changed, oldest first: what the person gave and no case has.</summary>
    Task<IReadOnlyList<Material>> FindUnattachedAsync(PersonId owner, CancellationToken cancel);

    /// <summary>All of the person's, to be changed.</summary>
    Task<IReadOnlyList<Material>> FindOfPersonAsync(PersonId owner, CancellationToken cancel);

    /// <summary>Materials that are the same file, anybody's, at most a hundred, the latest.</summary>
    /// <param name="sha256">Of <see cref="Material.Sha256"/>.</param>
    /// <param name="except">The one that is asked about.</param>
    Task<IReadOnlyList<MaterialTwin>> FindSameAsync(
        string sha256,
        MaterialId except,
        CancellationToken cancel
    );

    /// <summary>
    /// Materials that look alike, anybody's: at most <see cref="PerceptualBands.MostDifferent"/> bits apart, nearest
    /// first, at most a hundred, and of very many that may be alike the latest.
    /// </summary>
    /// <param name="hash">Of <see cref="Material.PerceptualHash"/>.</param>
    /// <param name="except">The one that is asked about.</param>
    Task<IReadOnlyList<MaterialTwin>> FindAlikeAsync(
        long hash,
        MaterialId except,
        CancellationToken cancel
    );

    void Add(Material material);

    /// <summary>The row; whoever removes it deletes the objects once that is saved.</summary>
    void Remove(Material material);

    /// <summary>Of merged persons, those who still own something here.</summary>
    Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    );
}
