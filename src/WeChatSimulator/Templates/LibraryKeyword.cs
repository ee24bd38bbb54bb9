namespace WeChatSimulator.Templates;

internal sealed record LibraryKeyword(
    int Kid,
    string Name,
    string Rule,
    string Example,
    IReadOnlyList<string>? Listed = null
)
{
    public string Key { get; } = Rule + Kid;
}
