using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Photos fans sent in the chat of the official account.</summary>
public interface IChatPhotos
{
    /// <summary>
    /// As WeChat sends it; disposed by the caller. Refused when WeChat has it no more (three days).
    /// </summary>
    /// <exception cref="MaterialStorageException">WeChat is not to be reached: later again.</exception>
    Task<Outcome<Stream>> OpenAsync(string mediaId, CancellationToken cancel);
}
