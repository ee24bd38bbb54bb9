namespace WeChat.Api.Http;

/// <summary>
/// A file of unknown length, laid down on disk to learn it; gone when disposed of. Where the system allows it the file has
/// no name from the start, so that not even a process that is killed leaves somebody's papers behind.
/// </summary>
internal sealed class SpooledFile : IAsyncDisposable
{
    private readonly FileStream stream;

    private SpooledFile(string name, FileStream stream)
    {
        this.stream = stream;
        File = new(name, stream);
    }

    public UploadFile File { get; }

    /// <param name="most">Reading stops behind so many bytes: the rule that refuses the file needs no more.</param>
    public static async Task<SpooledFile> OfAsync(
        UploadFile file,
        long most,
        CancellationToken cancellation
    )
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous,
        };
        var stream = OpenUnseen(options);
        try
        {
            await using var source = await file.OpenAsync(cancellation);
            var piece = new byte[32 * 1024];
            int got;
            while (
                stream.Position <= most
                && (got = await source.Stream.ReadAsync(piece, cancellation)) > 0
            )
            {
                await stream.WriteAsync(piece.AsMemory(0, got), cancellation);
            }

            stream.Position = 0;
            return new(file.Name, stream);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private static FileStream OpenUnseen(FileStreamOptions options)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        if (OperatingSystem.IsWindows())
        {
            // Windows itself deletes it when the last handle is gone, however that came about.
            options.Options |= FileOptions.DeleteOnClose;
            return new(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        System.IO.File.Delete(path);
        return stream;
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
