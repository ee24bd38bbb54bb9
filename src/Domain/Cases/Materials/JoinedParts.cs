using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>The stored parts of an upload, one after the other, each opened when its turn comes.</summary>
internal sealed class JoinedParts(IMaterialVault vault, MaterialUpload upload) : ForwardStream
{
    private Stream? part;
    private int next;

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        while (true)
        {
            if (part is not null)
            {
                if (await part.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                {
                    return read;
                }
                await part.DisposeAsync();
                part = null;
            }
            if (next == upload.Parts)
            {
                return 0;
            }
            part =
                await vault.OpenAsync(ObjectKey.OfPart(upload.Id, next++), cancellationToken)
                ?? throw new MaterialStorageException("A part of an upload is gone.");
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (part is not null)
        {
            await part.DisposeAsync();
        }
        await base.DisposeAsync();
    }
}
