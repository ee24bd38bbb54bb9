namespace WeChat.Api.Http;

/// <summary>A stream to read from, disposed of only when it is ours.</summary>
internal readonly record struct OpenedFile(Stream Stream, bool IsOurs) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => IsOurs ? Stream.DisposeAsync() : default;
}
