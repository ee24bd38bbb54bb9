namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <summary>What a check found. Chinese: operators read it. Never a secret.</summary>
/// <param name="Level">How bad it is.</param>
/// <param name="Text">What was found.</param>
/// <param name="Remedy">What to do, with the setting's key or the console's screen; null when nothing is to be done.</param>
public sealed record Finding(FindingLevel Level, string Text, string? Remedy = null)
{
    public static Finding Ok(string text) => new(FindingLevel.Ok, text);

    public static Finding Warning(string text, string remedy) =>
        new(FindingLevel.Warning, text, remedy);

    public static Finding Fault(string text, string remedy) =>
        new(FindingLevel.Fault, text, remedy);
}
