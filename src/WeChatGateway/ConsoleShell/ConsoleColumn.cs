namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>A column of a console table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Value">What stands in the cell, written by <see cref="ConsoleWords"/>.</param>
/// <param name="Sort">The name the query sorts by; null: not sortable.</param>
/// <param name="Href">Makes the cell a link, where it answers one; the first column usually leads to the detail.</param>
/// <param name="Code">What the value is called in files and addresses, small below it.</param>
public sealed record ConsoleColumn<TRow>(
    string Title,
    Func<TRow, object?> Value,
    string? Sort = null,
    Func<TRow, string?>? Href = null,
    Func<TRow, string?>? Code = null
);
