namespace WeChatUnion.Domain.Subsidies;

public enum SeasonState
{
    Draft = 1,

    /// <summary>Its maker is done; a second person publishes it.</summary>
    Proposed = 2,

    /// <summary>Its ends may come later and its budget may become more; nothing else of it changes any more.</summary>
    Published = 3,
}
