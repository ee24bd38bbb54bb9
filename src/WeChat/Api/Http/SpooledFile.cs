namespace WeChat.Api.Http;

/// <summary>A file of unknown length, laid down on disk to learn it; gone when disposed of.</summary>
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
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var stream = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            options
        );
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

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
