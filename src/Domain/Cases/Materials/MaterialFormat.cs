namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>What a file is by its own bytes, whatever its name or sender says.</summary>
public enum MaterialFormat
{
    Jpeg = 1,
    Png = 2,
    WebP = 3,
    Pdf = 4,
    Ofd = 5,
}
