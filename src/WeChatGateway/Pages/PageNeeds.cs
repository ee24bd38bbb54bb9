namespace WeChatUnion.Gateway.Pages;

/// <summary>What a page may load beyond this site's own files. An endpoint says so in its metadata.</summary>
[Flags]
internal enum PageNeeds
{
    None = 0,

    /// <summary>Pictures written into the page itself.</summary>
    DataPictures = 1,

    /// <summary>WeChat's JS-SDK, and the pictures it lets a fan choose.</summary>
    JsSdk = 2,

    /// <summary>Previews of files before they are uploaded.</summary>
    Uploads = 4,
}
