namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>How <see cref="DocumentProgram"/> is started: the host names its own program.</summary>
/// <param name="Longest">Null: twenty seconds.</param>
public sealed record DocumentProgramStart(
    string FileName,
    IReadOnlyList<string> Arguments,
    TimeSpan? Longest = null
);
