namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>A stored file in the clear. Disposing of it ends the reading.</summary>
/// <param name="ContentType">By what the file is, never by what anybody said.</param>
public sealed record OpenedMaterial(Stream Content, string ContentType) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
