namespace WeChat.Api.Materials;

/// <summary>A part of the list of materials.</summary>
/// <param name="Total">Number of all of this kind.</param>
public sealed record MaterialPage(int Total, IReadOnlyList<MaterialItem> Items)
{
    internal static string Name(MaterialKind kind) =>
        kind switch
        {
            MaterialKind.Image => "image",
            MaterialKind.Voice => "voice",
            MaterialKind.Video => "video",
            MaterialKind.News => "news",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
