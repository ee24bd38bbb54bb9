namespace WeChat.Api.MiniProgram.ContentSecurity;

/// <summary>A text that a person wants others to see.</summary>
public sealed record TextToCheck
{
    public const int LongestContent = 2500;

    /// <summary>Who wrote it; must have used the mini-program within the last two hours.</summary>
    public required string OpenId { get; init; }

    public required ContentScene Scene { get; init; }

    /// <summary>1 to <see cref="LongestContent"/> characters.</summary>
    public required string Content { get; init; }

    public string? Nickname { get; init; }

    public string? Title { get; init; }

    /// <summary>The person's motto; only looked at in the scene <see cref="ContentScene.Profile"/>.</summary>
    public string? Signature { get; init; }

    public override string ToString() => $"text for {Scene}";
}
