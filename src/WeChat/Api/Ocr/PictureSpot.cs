namespace WeChat.Api.Ocr;

/// <summary>A place in a picture, in pixels.</summary>
public readonly record struct PictureSpot(double X, double Y);
