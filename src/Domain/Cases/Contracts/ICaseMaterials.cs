namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>The photos and files of a case, for its tenant's faces.</summary>
public interface ICaseMaterials
{
    /// <summary>Those it has now, oldest first, without those that were refused.</summary>
    Task<IReadOnlyList<CaseMaterial>> OfAsync(CaseId id, CancellationToken cancel);
}
