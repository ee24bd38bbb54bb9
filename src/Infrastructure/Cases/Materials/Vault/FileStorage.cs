using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

/// <summary>
/// A file for each object, in two levels of 256 folders. It is written beside, made durable and then renamed: under its
/// name there is never half an object.
/// </summary>
internal sealed class FileStorage(string root) : IObjectStorage
{
    private const int CopyBytes = 128 * 1024;
    private const string Unfinished = "unfinished";
    private readonly string unfinished = Path.Combine(Path.GetFullPath(root), Unfinished);

    public async Task PutAsync(string name, Stream content, CancellationToken cancel)
    {
        var path = PathOf(name);
        var beside = Path.Combine(unfinished, Guid.NewGuid().ToString("N"));
        try
        {
            await WriteAsync(beside, content, cancel);
            Attempt(() => Publish(beside, path));
        }
        finally
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }
        }
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken cancel)
    {
        try
        {
            return Task.FromResult<Stream?>(
                new FileStream(
                    PathOf(name),
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.ReadWrite | FileShare.Delete,
                    0
                )
            );
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancel)
    {
        try
        {
            File.Delete(PathOf(name));
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was ever stored there.
        }
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> WalkAsync(
        DateTimeOffset before,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        if (!Directory.Exists(root))
        {
            yield break;
        }
        foreach (
            var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories)
        )
        {
            cancel.ThrowIfCancellationRequested();
            if (file.LastWriteTimeUtc >= before.UtcDateTime)
            {
                continue;
            }
            if (file.DirectoryName == unfinished)
            {
                // Of a process that was killed: nobody writes it any more.
                file.Delete();
                continue;
            }
            yield return file.Name;
        }
        await Task.CompletedTask;
    }

    /// <remarks>What the disk refuses is told as the storage's fault, what the content throws is left as it is.</remarks>
    private static async Task WriteAsync(string path, Stream content, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(CopyBytes);
        SafeFileHandle? file = null;
        try
        {
            Attempt(() => file = Create(path));
            var at = 0L;
            while (
                await content.ReadAtLeastAsync(buffer, buffer.Length, false, cancel)
                    is > 0
                        and var read
            )
            {
                Attempt(() => RandomAccess.Write(file!, buffer.AsSpan(0, read), at));
                at += read;
            }
            Attempt(() => RandomAccess.FlushToDisk(file!));
        }
        finally
        {
            file?.Dispose();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static SafeFileHandle Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
    }

    private static void Publish(string beside, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        File.Move(beside, path, overwrite: true);
        DurableFolder.Flush(folder);
    }

    private static void Attempt(Action act)
    {
        try
        {
            act();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MaterialStorageException("The folder of materials takes nothing.", error);
        }
    }

    /// <summary>The end of an id is random, its beginning is the time.</summary>
    private string PathOf(string name)
    {
        var id = name[..name.IndexOf('.', StringComparison.Ordinal)];
        return Path.Combine(root, id[^2..], id[^4..^2], name);
    }
}
