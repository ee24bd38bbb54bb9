namespace WeChat.Api.Http;

/// <summary>A file as a part of a form.</summary>
/// <param name="Field">The part's name.</param>
internal sealed record ApiUpload(UploadFile File, UploadRule Rule, string Field = "media")
{
    /// <summary>Text fields that go before the file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];
}
