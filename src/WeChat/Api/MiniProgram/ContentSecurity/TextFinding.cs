namespace WeChat.Api.MiniProgram.ContentSecurity;

/// <summary>What one strategy found.</summary>
/// <param name="Strategy">WeChat's name of it: content_model, keyword …</param>
/// <param name="Suggestion">Its advice.</param>
/// <param name="Label">See <see cref="ContentLabels"/>.</param>
/// <param name="Probability">0 to 100, or null.</param>
/// <param name="Level">0 to 100 for a key word, or null.</param>
/// <param name="Keyword">The word met, or null.</param>
public sealed record TextFinding(
    string Strategy,
    ContentSuggestion Suggestion,
    int Label,
    double? Probability,
    int? Level,
    string? Keyword
);
