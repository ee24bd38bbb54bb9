using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Import;

namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>Files of imports: a register is personal data, so they are kept sealed and are never whole in memory.</summary>
public interface IImportFiles
{
    /// <summary>Keeps a file as it comes in. What was kept of one that breaks off stays until <see cref="ForgetAsync"/>.</summary>
    /// <param name="limit">Bytes.</param>
    /// <param name="setAside">Asked before more is kept, with how long the file may become until it is asked again; answers why not.</param>
    /// <returns>A refusal also when it is longer than the limit.</returns>
    Task<Outcome<KeptFile>> KeepAsync(
        RegisterImportId id,
        Stream file,
        long limit,
        Func<long, Task<Refusal?>> setAside,
        CancellationToken cancel
    );

    /// <summary>Writes the list of refused rows of a run to a stream, in clear.</summary>
    /// <param name="bytes">As long as the run says it is.</param>
    Task WriteErrorsAsync(RegisterImportId id, long bytes, Stream output, CancellationToken cancel);

    /// <summary>The file and the list, at once.</summary>
    Task ForgetAsync(RegisterImportId id, CancellationToken cancel);
}
