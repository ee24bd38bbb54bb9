namespace WeChatUnion.Domain.Subsidies;

public enum SeasonState
{
    Draft = 1,

    /// <summary>Its maker is done; a second person publishes it.</summary>
    Proposed = 2,

    /// <summary>Nothing of it changes any more.</summary>
    Published = 3,
}
