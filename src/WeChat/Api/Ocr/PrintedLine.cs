namespace WeChat.Api.Ocr;

/// <summary>A line of text and the corners of the field it stands in, in pixels from the left and the top.</summary>
public sealed record PrintedLine(
    string Text,
    PictureSpot LeftTop,
    PictureSpot RightTop,
    PictureSpot RightBottom,
    PictureSpot LeftBottom
)
{
    public override string ToString() => $"{Text.Length} characters";
}
