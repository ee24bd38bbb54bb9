namespace WeChatSimulator.Deliveries;

/// <summary>One element of a callback; rendered as XML or JSON.</summary>
/// <param name="Items">Elements of this name that repeat; in JSON an array.</param>
internal sealed record Field(
    string Name,
    string Text,
    bool IsNumber = false,
    IReadOnlyList<Field>? Children = null,
    IReadOnlyList<IReadOnlyList<Field>>? Items = null
)
{
    public static Field Number(string name, long value) =>
        new(
            name,
            value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            IsNumber: true
        );

    public static Field Group(string name, params IReadOnlyList<Field> children) =>
        new(name, "", false, children);

    public static Field List(string name, params IReadOnlyList<IReadOnlyList<Field>> items) =>
        new(name, "", Items: items);
}
