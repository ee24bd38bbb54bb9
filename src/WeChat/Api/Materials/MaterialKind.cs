namespace WeChat.Api.Materials;

/// <summary>What a list of materials shows.</summary>
public enum MaterialKind
{
    Image,
    Voice,
    Video,

    /// <summary>Articles.</summary>
    News,
}
