using System.Text.Json;
using WeChat.Api.Http;
using WeChat.Api.Media;

namespace WeChat.Api.Materials;

/// <summary>
/// Permanent media (永久素材): 100,000 pictures and articles each, 1,000 of every other kind. Articles are written as
/// drafts and only read here.
/// </summary>
public sealed class MaterialApi
{
    /// <summary>Most that one page of the list holds.</summary>
    public const int LargestPage = 20;

    private const string AddPath = "/cgi-bin/material/add_material";
    private const string GetPath = "/cgi-bin/material/get_material";

    private readonly TokenCalls calls;

    internal MaterialApi(TokenCalls calls) => this.calls = calls;

    /// <summary>Keeps a picture, voice or thumb. Never repeated: a second copy would stay.</summary>
    /// <exception cref="ArgumentException">The file is empty, too large or of the wrong kind; or it is a video.</exception>
    /// <exception cref="InvalidOperationException">The file could not be read.</exception>
    public Task<AddedMaterial> AddAsync(
        MediaKind kind,
        UploadFile file,
        CancellationToken cancellation = default
    ) =>
        kind is MediaKind.Video
            ? throw new ArgumentException(
                "A video is kept with its title, by AddVideoAsync.",
                nameof(kind)
            )
            : AddAsync(kind, new ApiUpload(file, MediaRules.Permanent(kind)), cancellation);

    /// <summary>Keeps a video with what is shown under it. Never repeated.</summary>
    /// <exception cref="ArgumentException">The file is empty, too large or no mp4.</exception>
    /// <exception cref="InvalidOperationException">The file could not be read.</exception>
    public Task<AddedMaterial> AddVideoAsync(
        UploadFile file,
        string title,
        string introduction,
        CancellationToken cancellation = default
    )
    {
        var words = new VideoDescription(title, introduction);
        var json = JsonSerializer.Serialize(words, MaterialJson.Wire.VideoDescription);
        var upload = new ApiUpload(file, MediaRules.Permanent(MediaKind.Video))
        {
            Fields = [new("description", json)],
        };
        return AddAsync(MediaKind.Video, upload, cancellation);
    }

    /// <summary>Keeps a picture for use inside articles only (jpg or png to 1 MB); it does not count among the materials.</summary>
    /// <returns>Its address, which works nowhere but in articles.</returns>
    /// <exception cref="ArgumentException">The file is empty, too large or of the wrong kind.</exception>
    public async Task<string> UploadImageAsync(
        UploadFile file,
        CancellationToken cancellation = default
    )
    {
        const string path = "/cgi-bin/media/uploadimg";
        var upload = new ApiUpload(file, MediaRules.ArticlePicture);
        var wire = MaterialJson.Wire.AddAnswer;
        var answer = await calls.UploadAsync(ApiCall.Send(path), upload, wire, cancellation);
        return ApiAnswer.Needs(answer.Url, path, "address");
    }

    /// <summary>Opens a picture, voice or thumb.</summary>
    /// <exception cref="WeChatApiException">40007: there is no such material.</exception>
    public Task<WeChatDownload> OpenAsync(
        string mediaId,
        CancellationToken cancellation = default
    ) => calls.DownloadAsync(Get(mediaId), cancellation);

    public async Task<MaterialVideo> GetVideoAsync(
        string mediaId,
        CancellationToken cancellation = default
    )
    {
        var wire = MaterialJson.Wire.MaterialVideoAnswer;
        var answer = await calls.SendAsync(Get(mediaId), wire, cancellation);
        return new(
            answer.Title ?? string.Empty,
            answer.Description ?? string.Empty,
            ApiAnswer.Needs(answer.DownUrl, GetPath, "address")
        );
    }

    public async Task<IReadOnlyList<MaterialArticle>> GetArticlesAsync(
        string mediaId,
        CancellationToken cancellation = default
    )
    {
        var wire = MaterialJson.Wire.ArticlesAnswer;
        var answer = await calls.SendAsync(Get(mediaId), wire, cancellation);
        return answer.NewsItem ?? [];
    }

    /// <summary>Takes it away for good, also from articles and menus that use it.</summary>
    public Task DeleteAsync(string mediaId, CancellationToken cancellation = default) =>
        calls.SendAsync(
            ById("/cgi-bin/material/del_material", mediaId),
            AnswerJson.Wire.ApiAnswer,
            cancellation
        );

    /// <summary>How many of each kind there are, those kept by hand on the platform's pages included.</summary>
    public async Task<MaterialCounts> CountAsync(CancellationToken cancellation = default)
    {
        var call = ApiCall.Get("/cgi-bin/material/get_materialcount");
        var answer = await calls.SendAsync(call, MaterialJson.Wire.CountAnswer, cancellation);
        return new(
            answer.ImageCount ?? 0,
            answer.VoiceCount ?? 0,
            answer.VideoCount ?? 0,
            answer.NewsCount ?? 0
        );
    }

    /// <summary>One page of the list, newest first.</summary>
    /// <param name="kind">What to list.</param>
    /// <param name="offset">0 for the newest.</param>
    /// <param name="count">1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<MaterialPage> ListAsync(
        MaterialKind kind,
        int offset,
        int count,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LargestPage);
        var body = new ListRequest(MaterialPage.Name(kind), offset, count);
        var wire = MaterialJson.Wire.ListRequest;
        var call = ApiCall.Post("/cgi-bin/material/batchget_material", body, wire) with
        {
            Repeatable = true,
            ListsContents = true,
        };
        var answer = await calls.SendAsync(call, MaterialJson.Wire.ListAnswer, cancellation);
        return new(answer.TotalCount ?? 0, [.. (answer.Item ?? []).Select(item => item.Read())]);
    }

    private async Task<AddedMaterial> AddAsync(
        MediaKind kind,
        ApiUpload upload,
        CancellationToken cancellation
    )
    {
        var call = ApiCall.Send(AddPath, ("type", MediaRules.Name(kind)));
        var wire = MaterialJson.Wire.AddAnswer;
        var answer = await calls.UploadAsync(call, upload, wire, cancellation);
        return new(ApiAnswer.Needs(answer.MediaId, AddPath, "media id"), answer.Url);
    }

    private static ApiCall Get(string mediaId) => ById(GetPath, mediaId) with { Repeatable = true };

    private static ApiCall ById(string path, string mediaId) =>
        ApiCall.Post(path, new ByMediaId(mediaId), MaterialJson.Wire.ByMediaId);
}
