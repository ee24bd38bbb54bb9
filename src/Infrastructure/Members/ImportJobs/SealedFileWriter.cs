using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>
/// Cuts what is written into pieces and keeps each in a transaction of its own: other writers have their turn between two.
/// The last one is kept by <see cref="DisposeAsync"/> alone: writers above close what they write to without waiting.
/// </summary>
internal sealed class SealedFileWriter(
    IServiceScopeFactory scopes,
    SealRing ring,
    RegisterImportId id,
    ImportPart part
) : Stream
{
    private readonly byte[] piece = new byte[ImportPiece.Size];
    private int filled;
    private int number;
    private bool ended;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    /// <summary>Clear bytes written so far.</summary>
    public override long Length => ((long)number * ImportPiece.Size) + filled;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        while (buffer.Length > 0)
        {
            var some = Math.Min(buffer.Length, piece.Length - filled);
            buffer[..some].CopyTo(piece.AsMemory(filled));
            filled += some;
            buffer = buffer[some..];
            if (filled == piece.Length)
            {
                await KeepAsync(cancellationToken);
            }
        }
    }

    public override Task WriteAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Only what the writer above still held when it was closed.</summary>
    public override void Write(byte[] buffer, int offset, int count) =>
        WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override async ValueTask DisposeAsync()
    {
        if (!ended)
        {
            ended = true;
            if (filled > 0)
            {
                await KeepAsync(CancellationToken.None);
            }
        }
        await base.DisposeAsync();
    }

    public override void Flush() { }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task KeepAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
        work.Context.Add(
            new ImportPiece
            {
                ImportId = id,
                Part = part,
                Number = number,
                Sealed = ring.Seal(piece.AsSpan(0, filled), ImportPiece.Place(id, part, number)),
            }
        );
        await work.SaveAsync(cancel);
        (number, filled) = (number + (filled == piece.Length ? 1 : 0), filled % piece.Length);
    }
}
