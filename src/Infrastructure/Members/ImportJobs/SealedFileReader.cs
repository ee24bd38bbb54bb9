using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Tables;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>A kept file in clear, one piece of it in memory at a time. For one thread, as files are.</summary>
internal sealed class SealedFileReader : ReadingStream
{
    private readonly IServiceScope scope;
    private readonly UnionDbContext db;
    private readonly SealRing ring;
    private readonly RegisterImportId id;
    private readonly ImportPart part;
    private readonly long length;
    private byte[] piece = [];
    private int number = -1;
    private long position;

    /// <param name="length">As it was when it was kept: a file that lost its end is found out.</param>
    public SealedFileReader(
        IServiceScopeFactory scopes,
        SealRing ring,
        RegisterImportId id,
        ImportPart part,
        long length
    )
    {
        scope = scopes.CreateScope();
        db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        (this.ring, this.id, this.part, this.length) = (ring, id, part, length);
    }

    public override bool CanSeek => true;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? value : throw new IOException("Before the file's start.");
    }

    public override int Read(Span<byte> buffer)
    {
        if (position >= length || buffer.Length == 0)
        {
            return 0;
        }
        Open((int)(position / ImportPiece.Size));
        var at = (int)(position % ImportPiece.Size);
        var some = Math.Min(buffer.Length, piece.Length - at);
        if (some <= 0)
        {
            throw new IOException("A piece of the file is shorter than it was.");
        }
        piece.AsSpan(at, some).CopyTo(buffer);
        position += some;
        return some;
    }

    public override ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => position + offset,
            _ => length + offset,
        };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            scope.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Open(int wanted)
    {
        if (wanted == number)
        {
            return;
        }
        var found = db.Set<ImportPiece>()
            .AsNoTracking()
            .Where(one => one.ImportId == id && one.Part == part && one.Number == wanted)
            .Select(one => one.Sealed)
            .SingleOrDefault();
        piece = ring.Open(
            found ?? throw new UnusableFileException("文件已按期删除，请重新上传。"),
            ImportPiece.Place(id, part, wanted)
        );
        number = wanted;
    }
}
