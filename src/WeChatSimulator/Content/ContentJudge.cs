namespace WeChatSimulator.Content;

/// <summary>Judges by the rules in force.</summary>
internal sealed class ContentJudge
{
    public const int Normal = 100;
    public const int Other = 21000;

    private volatile ContentRules rules = new();

    public ContentRules Rules
    {
        get => rules;
        set => rules = value;
    }

    /// <returns>pass, review or risky, and the word met.</returns>
    public (string Suggest, string? Keyword) Judge(params IReadOnlyList<string?> texts)
    {
        var now = Rules;
        var all = string.Join('\n', texts);
        return Met(now.Risky) is { } risky ? ("risky", risky)
            : Met(now.Review) is { } review ? ("review", review)
            : ("pass", null);

        string? Met(IReadOnlyList<string> words) =>
            words.FirstOrDefault(word =>
                word.Length > 0 && all.Contains(word, StringComparison.OrdinalIgnoreCase)
            );
    }

    public static int LabelOf(string suggest) => suggest == "pass" ? Normal : Other;
}
