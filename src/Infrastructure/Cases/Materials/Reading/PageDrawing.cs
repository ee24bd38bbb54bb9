namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>What is drawn of a page: its words where they stand, and a scan if it is one. Any unit of length.</summary>
/// <param name="Words">Ordered as they are read: from above, from the left.</param>
/// <param name="Scan">A JPEG that fills the page; null when it is no scan.</param>
internal sealed record PageDrawing(
    double Width,
    double Height,
    IReadOnlyList<PageWord> Words,
    byte[]? Scan = null
);
