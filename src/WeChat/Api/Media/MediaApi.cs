using WeChat.Api.Http;

namespace WeChat.Api.Media;

/// <summary>Temporary media (临时素材), kept for three days. Mini-programs can send pictures only.</summary>
public sealed class MediaApi
{
    private const string GetPath = "/cgi-bin/media/get";

    private readonly TokenCalls calls;

    internal MediaApi(TokenCalls calls) => this.calls = calls;

    /// <summary>Sends a file, piece by piece.</summary>
    /// <exception cref="ArgumentException">The file is empty, too large or of the wrong kind; see <see cref="MediaKind"/>.</exception>
    /// <exception cref="InvalidOperationException">The file could not be read.</exception>
    public async Task<UploadedMedia> UploadAsync(
        MediaKind kind,
        UploadFile file,
        CancellationToken cancellation = default
    )
    {
        const string path = "/cgi-bin/media/upload";
        // A second copy is one more id that nobody uses and that ends in three days.
        var call = ApiCall.Send(path, ("type", MediaRules.Name(kind))) with
        {
            Repeatable = true,
        };
        var upload = new ApiUpload(file, MediaRules.Temporary(kind));
        var wire = MediaJson.Wire.UploadAnswer;
        var answer = await calls.UploadAsync(call, upload, wire, cancellation);
        return new(
            ApiAnswer.Needs(answer.MediaId ?? answer.ThumbMediaId, path, "media id"),
            kind,
            UnixTime.Of(answer.CreatedAt)
        );
    }

    /// <summary>
    /// Opens a picture, voice or thumb, ours or one a fan sent. Videos: <see cref="GetVideoUrlAsync"/>.
    /// </summary>
    /// <exception cref="WeChatApiException">40007: the id is wrong, another account's or older than three days.</exception>
    public Task<WeChatDownload> OpenAsync(
        string mediaId,
        CancellationToken cancellation = default
    ) => calls.DownloadAsync(ApiCall.Get(GetPath, ("media_id", mediaId)), cancellation);

    /// <summary>Where a video can be fetched from.</summary>
    public async Task<string> GetVideoUrlAsync(
        string mediaId,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get(GetPath, ("media_id", mediaId));
        var answer = await calls.SendAsync(call, MediaJson.Wire.VideoAnswer, cancellation);
        return ApiAnswer.Needs(answer.VideoUrl, GetPath, "address");
    }

    /// <summary>Opens a voice recorded by a page (JS-SDK uploadVoice) in its better form: speex, 16 kHz.</summary>
    public Task<WeChatDownload> OpenPageVoiceAsync(
        string mediaId,
        CancellationToken cancellation = default
    ) =>
        calls.DownloadAsync(
            ApiCall.Get("/cgi-bin/media/get/jssdk", ("media_id", mediaId)),
            cancellation
        );
}
