namespace WeChat.Api.MiniProgram.Codes;

internal sealed record UnlimitedCodeRequest(
    string Scene,
    string? Page,
    bool CheckPath,
    string? EnvVersion,
    int Width,
    bool AutoColor,
    CodeColor? LineColor,
    bool IsHyaline
);

internal sealed record PathCodeRequest(
    string Path,
    string? EnvVersion,
    int Width,
    bool AutoColor,
    CodeColor? LineColor,
    bool IsHyaline
);

internal sealed record QrCodeRequest(string Path, int Width);
