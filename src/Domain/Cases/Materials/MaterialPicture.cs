namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>What is stored of a material.</summary>
public enum MaterialPicture
{
    /// <summary>As it was sent, byte for byte.</summary>
    Original = 1,

    /// <summary>JPEG, at most 1600 pixels a side, upright, without anything the camera wrote. Of a document its first page.</summary>
    View = 2,

    /// <summary>Likewise, 320 pixels.</summary>
    Thumbnail = 3,
}
