namespace WeChat.Api;

/// <summary>A file that WeChat is sending. It holds a connection: dispose of it, read or not.</summary>
public sealed class WeChatDownload : IDisposable
{
    private readonly HttpResponseMessage response;

    internal WeChatDownload(HttpResponseMessage response, Stream content)
    {
        this.response = response;
        Content = content;
        var headers = response.Content.Headers;
        ContentType = headers.ContentType?.MediaType;
        Length = headers.ContentLength;
        var name = headers.ContentDisposition?.FileName?.Trim('"');
        FileName = name?[(name.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    /// <summary>
    /// The bytes as they arrive; read once. A transfer that is cut off or stalls throws a
    /// <see cref="WeChatApiException"/> of kind <see cref="WeChatErrorKind.Unreachable"/>.
    /// </summary>
    public Stream Content { get; }

    /// <summary>For instance <c>image/jpeg</c>, as WeChat says.</summary>
    public string? ContentType { get; }

    /// <summary>WeChat's name of the file, without folders.</summary>
    public string? FileName { get; }

    /// <summary>Bytes; null when WeChat does not say.</summary>
    public long? Length { get; }

    public void Dispose()
    {
        Content.Dispose();
        response.Dispose();
    }
}
