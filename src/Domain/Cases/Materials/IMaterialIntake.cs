using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>The gate every file comes through.</summary>
public interface IMaterialIntake
{
    /// <summary>
    /// Judges a file by its bytes while it is being stored as the material's original; a refused one leaves nothing. It is
    /// never in memory as a whole.
    /// </summary>
    Task<Outcome<KeptFile>> KeepAsync(MaterialId id, Stream body, CancellationToken cancel);
}
