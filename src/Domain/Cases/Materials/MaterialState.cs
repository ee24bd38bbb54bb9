namespace WeChatUnion.Domain.Cases.Materials;

public enum MaterialState
{
    /// <summary>A photo from the chat, still to be had from WeChat by its media id.</summary>
    Fetching = 1,

    /// <summary>The original is stored; pictures to look at and the reading come soon.</summary>
    Received = 2,
    Ready = 3,

    /// <summary>It could not be used. Nothing of it is stored any more; the row says why until it is swept.</summary>
    Refused = 4,
}
