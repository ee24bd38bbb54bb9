using System.Buffers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <inheritdoc />
internal sealed class ImportFiles(IServiceScopeFactory scopes, SealRing ring) : IImportFiles
{
    /// <summary>Pieces deleted together: 16 MB hold nobody up.</summary>
    private const int Step = 64;

    /// <summary>
    /// Most room set aside ahead, in bytes; as much as there is already until then. A city's register asks 35 times.
    /// </summary>
    private const long MostAhead = 4 << 20;

    public async Task<Outcome<KeptFile>> KeepAsync(
        RegisterImportId id,
        Stream file,
        long limit,
        Func<long, Task<Refusal?>> setAside,
        CancellationToken cancel
    )
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var kept = new SealedFileWriter(scopes, ring, id, ImportPart.File);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            var room = 0L;
            int read;
            while ((read = await file.ReadAsync(buffer, cancel)) > 0)
            {
                var length = kept.Length + read;
                if (length > limit)
                {
                    return ImportJobRefusals.FileTooLarge;
                }
                if (length > room)
                {
                    room = Math.Min(limit, length + Math.Min(length, MostAhead));
                    if (await setAside(room) is { } full)
                    {
                        return full;
                    }
                }
                digest.AppendData(buffer.AsSpan(0, read));
                await kept.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
            var bytes = kept.Length;
            if (bytes == 0)
            {
                return ImportJobRefusals.FileEmpty;
            }
            await kept.DisposeAsync();
            return new KeptFile(bytes, Convert.ToHexStringLower(digest.GetHashAndReset()));
        }
        finally
        {
            // It held people's data: whoever borrows it next shall not find them.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    public Stream OpenFile(RegisterImportId id, long bytes) =>
        new SealedFileReader(scopes, ring, id, ImportPart.File, bytes);

    public SealedFileWriter CreateErrors(RegisterImportId id) =>
        new(scopes, ring, id, ImportPart.Errors);

    public async Task WriteErrorsAsync(
        RegisterImportId id,
        long bytes,
        Stream output,
        CancellationToken cancel
    )
    {
        await using var errors = new SealedFileReader(scopes, ring, id, ImportPart.Errors, bytes);
        await errors.CopyToAsync(output, cancel);
    }

    public async Task ForgetAsync(RegisterImportId id, CancellationToken cancel)
    {
        await ForgetAsync(id, ImportPart.File, cancel);
        await ForgetAsync(id, ImportPart.Errors, cancel);
    }

    public async Task ForgetAsync(RegisterImportId id, ImportPart part, CancellationToken cancel)
    {
        for (var next = Step; await DeleteAsync(id, part, next, cancel); next += Step) { }
    }

    /// <returns>False when nothing is left behind these.</returns>
    private async Task<bool> DeleteAsync(
        RegisterImportId id,
        ImportPart part,
        int below,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
        await work.BeginAsync(cancel);
        var pieces = work
            .Context.Set<ImportPiece>()
            .Where(piece => piece.ImportId == id && piece.Part == part);
        await pieces.Where(piece => piece.Number < below).ExecuteDeleteAsync(cancel);
        var more = await pieces.AnyAsync(cancel);
        await work.CommitAsync(cancel);
        return more;
    }
}
