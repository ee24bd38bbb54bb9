namespace WeChatUnion.Domain.Kernel;

/// <summary>A short text as people type it into a form: a name, a title.</summary>
public static class OneLine
{
    /// <summary>Neither shorter nor longer, without blanks around it, and without control characters.</summary>
    public static bool Is(string? text, int least, int most) =>
        text is not null
        && text.Length >= least
        && text.Length <= most
        && text == text.Trim()
        && !text.Any(char.IsControl);
}
