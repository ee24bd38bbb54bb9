namespace WeChatUnion.Infrastructure.Tests.Members.Import;

/// <summary>Does something else before it takes the first piece of a file.</summary>
internal sealed class SlowReader(Func<Task> pause) : MemoryStream
{
    private bool paused;

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (!paused)
        {
            paused = true;
            await pause();
        }
        await base.WriteAsync(buffer, cancellationToken);
    }
}
