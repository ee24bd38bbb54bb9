namespace WeChat.Api.Mass;

/// <summary>One or several pictures. A preview shows the first.</summary>
/// <param name="Recommend">Words that go with them, or null.</param>
public sealed record MassImages(
    IReadOnlyList<string> MediaIds,
    string? Recommend = null,
    bool NeedOpenComment = false,
    bool OnlyFansCanComment = false
) : MassMessage;
