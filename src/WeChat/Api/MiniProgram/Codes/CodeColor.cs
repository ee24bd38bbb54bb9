namespace WeChat.Api.MiniProgram.Codes;

/// <summary>Red, green and blue, 0 to 255 each.</summary>
public sealed record CodeColor(byte R, byte G, byte B);
