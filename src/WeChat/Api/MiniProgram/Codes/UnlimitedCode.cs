namespace WeChat.Api.MiniProgram.Codes;

/// <summary>A code of which there may be any number. The page reads the scene from <c>query.scene</c>.</summary>
public sealed record UnlimitedCode
{
    public const int LongestScene = 32;

    private const string Marks = "!#$&'()*+,/:;=?@-._~";

    /// <summary>1 to 32 ASCII letters, digits and <c>!#$&amp;'()*+,/:;=?@-._~</c>.</summary>
    public required string Scene { get; init; }

    /// <summary>Without a leading slash and without a query; null opens the first page.</summary>
    public string? Page { get; init; }

    /// <summary>Refuse a page that is not yet published (41030).</summary>
    public bool CheckPage { get; init; } = true;

    public MiniProgramVersion Version { get; init; }

    public CodeLook Look { get; init; } = new();

    internal void Check()
    {
        Look.Check();
        if (
            Scene.Length is 0 or > LongestScene
            || !Scene.All(c => char.IsAsciiLetterOrDigit(c) || Marks.Contains(c))
        )
        {
            throw new ArgumentException(
                $"A scene has 1 to {LongestScene} ASCII letters, digits and {Marks}."
            );
        }

        if (Page is { } page && (page.StartsWith('/') || page.Contains('?')))
        {
            throw new ArgumentException("A page has no leading slash and no query.");
        }
    }
}
