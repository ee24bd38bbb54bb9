namespace WeChat.Api.MiniProgram.Codes;

/// <summary>How a code is drawn.</summary>
public sealed record CodeLook
{
    /// <summary>Pixels, 280 to 1280.</summary>
    public int Width { get; init; } = 430;

    /// <summary>WeChat chooses the lines' colour.</summary>
    public bool AutoColor { get; init; }

    /// <summary>The lines' colour; null is black.</summary>
    public CodeColor? LineColor { get; init; }

    /// <summary>Without a background.</summary>
    public bool IsTransparent { get; init; }

    internal void Check()
    {
        if (Width is < 280 or > 1280)
        {
            throw new ArgumentException("A code is 280 to 1280 pixels wide.");
        }
    }
}
