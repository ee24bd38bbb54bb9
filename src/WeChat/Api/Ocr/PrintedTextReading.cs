namespace WeChat.Api.Ocr;

/// <param name="Lines">From top to bottom.</param>
/// <param name="Width">Of the picture, in pixels.</param>
/// <param name="Height">Of the picture, in pixels.</param>
public sealed record PrintedTextReading(IReadOnlyList<PrintedLine> Lines, int Width, int Height)
{
    public override string ToString() => $"{Lines.Count} lines";
}
