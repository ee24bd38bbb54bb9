namespace WeChat.Api.Media;

/// <summary>What kind of file WeChat keeps.</summary>
public enum MediaKind
{
    /// <summary>bmp (permanent only), png, jpeg, jpg or gif to 10 MB. WeChat also names 2 MB: stay below where you can.</summary>
    Image,

    /// <summary>amr or mp3 (permanent also wma and wav) to 2 MB and 60 seconds.</summary>
    Voice,

    /// <summary>mp4 to 10 MB.</summary>
    Video,

    /// <summary>jpg to 64 KB: the still of a video, a cover.</summary>
    Thumb,
}
