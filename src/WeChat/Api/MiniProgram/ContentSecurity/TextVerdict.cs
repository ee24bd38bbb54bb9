namespace WeChat.Api.MiniProgram.ContentSecurity;

/// <summary>What WeChat says of a text. An answer without an error is not yet a clean text: look at <see cref="Suggestion"/>.</summary>
public sealed record TextVerdict
{
    public required ContentSuggestion Suggestion { get; init; }

    /// <summary>See <see cref="ContentLabels"/>.</summary>
    public required int Label { get; init; }

    /// <summary>Names this check when asking WeChat about it.</summary>
    public required string TraceId { get; init; }

    /// <summary>What each strategy found; may be empty.</summary>
    public required IReadOnlyList<TextFinding> Findings { get; init; }
}
