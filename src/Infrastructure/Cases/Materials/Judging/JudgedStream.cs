using System.IO.Pipelines;
using System.Security.Cryptography;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>
/// Passes a file on while <see cref="FileJudge"/> looks at the same bytes; the end is passed on only once the verdict is
/// there. Throws <see cref="RefusedFileException"/>. The source stays open.
/// </summary>
internal sealed class JudgedStream : ForwardStream
{
    private readonly Stream source;
    private readonly Pipe pipe = new(
        new PipeOptions(
            pauseWriterThreshold: 256 * 1024,
            resumeWriterThreshold: 128 * 1024,
            useSynchronizationContext: false
        )
    );
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Task<Verdict> verdict;
    private long count;
    private KeptFile? kept;

    public JudgedStream(Stream source)
    {
        this.source = source;
        verdict = FileJudge.JudgeAsync(pipe.Reader);
    }

    /// <exception cref="InvalidOperationException">It was not read to its end: a bug.</exception>
    public KeptFile Kept() => kept ?? throw new InvalidOperationException("Not read to the end.");

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (kept is not null || buffer.Length == 0)
        {
            return 0;
        }
        var read = await source.ReadAsync(buffer, cancellationToken);
        if (read == 0)
        {
            await EndAsync();
            return 0;
        }
        count += read;
        if (count > MaterialRules.MostBytes)
        {
            throw new RefusedFileException(MaterialRefusals.TooLarge);
        }
        hash.AppendData(buffer.Span[..read]);
        var flushed = await pipe.Writer.WriteAsync(buffer[..read], cancellationToken);
        if (flushed.IsCompleted)
        {
            // Who accepts reads to the end.
            throw new RefusedFileException((await verdict).Refusal ?? MaterialRefusals.Damaged);
        }
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // The judge may still wait for more: it ends, and nobody asks what it says.
            pipe.Writer.Complete();
            hash.Dispose();
        }
        base.Dispose(disposing);
    }

    private async Task EndAsync()
    {
        await pipe.Writer.CompleteAsync();
        var (format, refusal) = await verdict;
        if (count == 0 || refusal is not null || format is null)
        {
            throw new RefusedFileException(
                count == 0 ? MaterialRefusals.Empty : refusal ?? MaterialRefusals.FormatUnknown
            );
        }
        kept = new(format.Value, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
