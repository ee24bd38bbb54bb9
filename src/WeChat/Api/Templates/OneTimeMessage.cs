namespace WeChat.Api.Templates;

/// <summary>The message of a one-time subscription (一次性订阅消息): a title and one text.</summary>
public sealed record OneTimeMessage
{
    public const int LongestTitle = 15;
    public const int LongestContent = 200;

    /// <summary>The account's single template for this purpose, shown in its console.</summary>
    public required string TemplateId { get; init; }

    /// <summary>The scene of the confirmation.</summary>
    public required int Scene { get; init; }

    /// <summary>At most 15 characters.</summary>
    public required string Title { get; init; }

    /// <summary>At most 200 characters.</summary>
    public required string Content { get; init; }

    /// <summary>Colour of the content as WeChat writes it, for instance <c>#173177</c>.</summary>
    public string? Color { get; init; }

    /// <summary>What a tap opens; beside <see cref="MiniProgram"/> the fallback for old clients.</summary>
    public string? Url { get; init; }

    public MiniProgramTarget? MiniProgram { get; init; }
}
