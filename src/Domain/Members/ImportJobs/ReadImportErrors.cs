using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>The refused rows of a run and why, as a CSV. It names places in the file and holds no value of it.</summary>
public sealed class ReadImportErrors(ImportDesk desk, IImportFiles files)
{
    /// <returns>Bytes written to <paramref name="output"/>; a refusal leaves it untouched.</returns>
    public async Task<Outcome<long>> ExecuteAsync(
        StaffActor actor,
        RegisterImportId id,
        Stream output,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var bytes = opened.Value.Job.ErrorBytes;
        if (bytes == 0)
        {
            return ImportJobRefusals.FileGone;
        }
        await files.WriteErrorsAsync(id, bytes, output, cancel);
        return bytes;
    }
}
