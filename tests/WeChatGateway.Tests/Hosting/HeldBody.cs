using System.Net;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>A body whose end comes when the test says so; an empty JSON object unless said.</summary>
internal sealed class HeldBody : HttpContent
{
    private readonly TaskCompletionSource finished = new();
    private readonly byte[] begin;
    private readonly byte[] rest;

    public HeldBody()
        : this("{"u8.ToArray(), "}"u8.ToArray()) => Headers.ContentType = new("application/json");

    public HeldBody(byte[] begin, byte[] rest) => (this.begin, this.rest) = (begin, rest);

    public void Finish() => finished.SetResult();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <summary>Whoever gives up sending does not wait for its end.</summary>
    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        await stream.WriteAsync(begin, cancellationToken);
        await stream.FlushAsync(cancellationToken);
        await finished.Task.WaitAsync(cancellationToken);
        await stream.WriteAsync(rest, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
