namespace WeChat.Api.Menus;

/// <summary>Something wrong with a menu.</summary>
/// <param name="Kind">Of the fault.</param>
/// <param name="Where">Position of the button from 1, a sub-button's after a dot: <c>2.3</c>; empty for the whole menu.</param>
/// <param name="Text">What is wrong, in words.</param>
/// <param name="IsWarning">WeChat takes it, people may not like it; otherwise WeChat refuses the menu.</param>
public sealed record MenuFault(
    MenuFaultKind Kind,
    string Where,
    string Text,
    bool IsWarning = false
)
{
    public override string ToString() =>
        $"{(IsWarning ? "warning" : "error")}{(Where.Length == 0 ? "" : " at " + Where)}: {Text}";
}
