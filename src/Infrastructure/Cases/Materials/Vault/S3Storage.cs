using System.Runtime.CompilerServices;
using Minio;
using Minio.DataModel.Args;
using Minio.Exceptions;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

/// <summary>
/// A bucket of object storage that speaks S3. It wants to know an object's length ahead: what is to be stored, encrypted
/// already, waits in a temporary file.
/// </summary>
internal sealed class S3Storage : IObjectStorage, IDisposable
{
    /// <summary>Of one request, in ms: an object has 15 MB at most, and a member waits.</summary>
    private const int Patience = 30_000;

    private readonly IMinioClient client;
    private readonly string bucket;

    public S3Storage(StorageOptions options)
    {
        bucket = options.Bucket;
        var minio = new MinioClient()
            .WithEndpoint(options.Endpoint)
            .WithCredentials(options.AccessKey, options.SecretKey)
            .WithSSL(options.UseTls)
            .WithTimeout(Patience);
        client = (options.Region == "" ? minio : minio.WithRegion(options.Region)).Build();
    }

    public async Task PutAsync(string name, Stream content, CancellationToken cancel)
    {
        await using var file = Temporary();
        await content.CopyToAsync(file, cancel);
        file.Position = 0;
        await AskAsync(() =>
            client.PutObjectAsync(
                new PutObjectArgs()
                    .WithBucket(bucket)
                    .WithObject(name)
                    .WithStreamData(file)
                    .WithObjectSize(file.Length)
                    .WithContentType("application/octet-stream"),
                cancel
            )
        );
    }

    public async Task<Stream?> OpenAsync(string name, CancellationToken cancel)
    {
        var file = Temporary();
        try
        {
            await AskAsync(() =>
                client.GetObjectAsync(
                    new GetObjectArgs()
                        .WithBucket(bucket)
                        .WithObject(name)
                        .WithCallbackStream((stored, stop) => stored.CopyToAsync(file, stop)),
                    cancel
                )
            );
            file.Position = 0;
            return file;
        }
        catch (MaterialStorageException error)
            when (error.InnerException is ObjectNotFoundException)
        {
            await file.DisposeAsync();
            return null;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancel) =>
        AskAsync(() =>
            client.RemoveObjectAsync(
                new RemoveObjectArgs().WithBucket(bucket).WithObject(name),
                cancel
            )
        );

    public async IAsyncEnumerable<string> WalkAsync(
        DateTimeOffset before,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var list = new ListObjectsArgs().WithBucket(bucket).WithRecursive(true);
        await foreach (var item in client.ListObjectsEnumAsync(list, cancel))
        {
            if (item.LastModifiedDateTime?.ToUniversalTime() < before.UtcDateTime)
            {
                yield return item.Key;
            }
        }
    }

    public void Dispose() => client.Dispose();

    private static async Task AskAsync(Func<Task> ask)
    {
        try
        {
            await ask();
        }
#pragma warning disable CA1031 // The client throws more than its own exceptions when an answer is not S3's.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            throw new MaterialStorageException("The object storage said no.", error);
        }
    }

    private static FileStream Temporary() =>
        new(
            Path.Combine(Path.GetTempPath(), $"union-object-{Guid.NewGuid():N}"),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = 0,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
}
