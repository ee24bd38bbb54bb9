namespace WeChat.Api.MiniProgram.ContentSecurity;

/// <summary>What WeChat advises to do with the content.</summary>
public enum ContentSuggestion
{
    /// <summary>A person should look; also whatever WeChat says that this library does not know.</summary>
    Review,

    Pass,

    Risky,
}
