namespace WeChat.Api.Materials;

/// <param name="DownloadUrl">Where the video can be fetched from, for a while.</param>
public sealed record MaterialVideo(string Title, string Description, string DownloadUrl);
