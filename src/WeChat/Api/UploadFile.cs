using System.Text;
using WeChat.Api.Http;

namespace WeChat.Api;

/// <summary>
/// A file to send to WeChat. It is read piece by piece while it is sent. One that can be opened again is sent again
/// when the access token turns out to be expired; one that cannot makes the call fail instead.
/// </summary>
public sealed class UploadFile
{
    private readonly Func<CancellationToken, ValueTask<Stream>> open;
    private readonly bool isOurs;

    /// <summary>A file that can be opened as often as needed.</summary>
    /// <param name="name">With its ending, by which its kind is told.</param>
    /// <param name="open">Opens it at its beginning; what it gives is disposed of.</param>
    /// <param name="length">
    /// Bytes. WeChat must know it ahead: without it the file first goes through a temporary one on disk.
    /// </param>
    public UploadFile(
        string name,
        Func<CancellationToken, ValueTask<Stream>> open,
        long? length = null
    )
        : this(name, open, length, isOurs: true, canReopen: true) { }

    /// <summary>A stream from where it stands to its end. It stays open. One that can seek can be sent again.</summary>
    /// <param name="length">Bytes, where the stream cannot tell; see the other constructor.</param>
    public UploadFile(string name, Stream content, long? length = null)
        : this(
            name,
            Rewinding(content),
            length ?? (content.CanSeek ? content.Length - content.Position : null),
            isOurs: false,
            content.CanSeek
        ) { }

    private UploadFile(
        string name,
        Func<CancellationToken, ValueTask<Stream>> open,
        long? length,
        bool isOurs,
        bool canReopen
    )
    {
        Name = Plain(name);
        this.open = open;
        this.isOurs = isOurs;
        Length = length;
        CanReopen = canReopen;
    }

    /// <summary>Without folders, and without what would break the header it stands in.</summary>
    public string Name { get; }

    /// <summary>Bytes; null when not known.</summary>
    public long? Length { get; }

    public bool CanReopen { get; }

    /// <summary>The name's ending without the dot.</summary>
    internal string Extension => Path.GetExtension(Name).TrimStart('.');

    /// <summary>By the name's ending.</summary>
    internal string ContentType =>
        Extension.ToLowerInvariant() switch
        {
            "jpg" or "jpeg" => "image/jpeg",
            "png" => "image/png",
            "gif" => "image/gif",
            "bmp" => "image/bmp",
            "mp3" => "audio/mpeg",
            "amr" => "audio/amr",
            "wav" => "audio/wav",
            "wma" => "audio/x-ms-wma",
            "mp4" => "video/mp4",
            _ => "application/octet-stream",
        };

    internal async ValueTask<OpenedFile> OpenAsync(CancellationToken cancellation) =>
        new(await open(cancellation), isOurs);

    private static Func<CancellationToken, ValueTask<Stream>> Rewinding(Stream content)
    {
        var start = content.CanSeek ? content.Position : 0;
        return _ =>
        {
            if (content.CanSeek)
            {
                content.Position = start;
            }

            return ValueTask.FromResult(content);
        };
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name[(name.LastIndexOfAny(['/', '\\']) + 1)..])
        {
            plain.Append(letter is '"' || char.IsControl(letter) ? '_' : letter);
        }

        return plain.ToString();
    }
}
