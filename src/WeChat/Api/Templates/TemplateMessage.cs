namespace WeChat.Api.Templates;

/// <summary>
/// A template message (模板消息) of an official account. Since May 2023 WeChat shows neither <c>first</c> nor <c>remark</c>
/// nor colours, so there is nowhere to put them here.
/// </summary>
public sealed record TemplateMessage
{
    public const int LongestClientMessageId = 32;

    public required string TemplateId { get; init; }

    /// <summary>Field key to value. Values are made to fit by <see cref="TemplateFields"/>.</summary>
    public required IReadOnlyDictionary<string, string> Data { get; init; }

    /// <summary>What a tap opens; beside <see cref="MiniProgram"/> the fallback for old clients.</summary>
    public string? Url { get; init; }

    /// <summary>What a tap opens first of all.</summary>
    public MiniProgramTarget? MiniProgram { get; init; }

    /// <summary>
    /// By this id and the recipient WeChat knows a repeat for about ten minutes and sends it once; at most 32 characters.
    /// With it a call whose outcome is unknown is repeated.
    /// </summary>
    public string? ClientMessageId { get; init; }
}
