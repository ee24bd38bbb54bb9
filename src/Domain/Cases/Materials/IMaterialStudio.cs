using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Makes an original fit to be looked at.</summary>
public interface IMaterialStudio
{
    /// <summary>
    /// Stores view and thumbnail, and reads a document. Repeatable. Refused: it does not open, or takes too much time or
    /// memory.
    /// </summary>
    Task<Outcome<PreparedFile>> PrepareAsync(
        MaterialId id,
        MaterialFormat format,
        CancellationToken cancel
    );
}
