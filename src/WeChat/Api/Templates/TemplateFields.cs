namespace WeChat.Api.Templates;

/// <summary>
/// Makes values fit the fields of a template or subscription message before WeChat sees them, which would refuse the whole
/// message with 47003. The type of a field is its key without the number: <c>thing</c> of <c>thing1</c>.
/// </summary>
public static class TemplateFields
{
    /// <returns>Null for keys without a type, as templates of the old industries have them (<c>keyword1</c>).</returns>
    public static FieldRule? RuleOf(string key)
    {
        var prefix = key.AsSpan().TrimEnd("0123456789");
        return prefix.Length < key.Length
            ? FieldRules.ByPrefix.GetValueOrDefault(prefix.ToString())
            : null;
    }

    /// <summary>
    /// Takes line breaks and control characters out; cuts thing, short_thing and name between characters, with … as the
    /// last of them.
    /// </summary>
    /// <param name="key">The field's key.</param>
    /// <param name="value">What shall stand in the field.</param>
    /// <param name="listed">The values that an enum, const or enum_string field of this template lists, where known.</param>
    /// <exception cref="TemplateFieldException">Empty, or against a rule where cutting would change what is said.</exception>
    public static string Fit(string key, string? value, IReadOnlyCollection<string>? listed = null)
    {
        var clean = FieldText.Clean(value ?? string.Empty);
        if (clean.Length == 0)
        {
            throw new TemplateFieldException(key, "not empty");
        }

        if (RuleOf(key) is not { } rule)
        {
            return clean;
        }

        var fitting = rule.Shorten(clean);
        return rule.Accepts(fitting) && listed?.Contains(fitting) is not false
            ? fitting
            : throw new TemplateFieldException(key, rule.Limit);
    }

    /// <summary>The same for all fields of a message.</summary>
    /// <inheritdoc cref="Fit(string, string?, IReadOnlyCollection{string}?)"/>
    public static IReadOnlyDictionary<string, string> Fit(
        IReadOnlyDictionary<string, string> data,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? listed = null
    ) =>
        data.ToDictionary(
            field => field.Key,
            field => Fit(field.Key, field.Value, listed?.GetValueOrDefault(field.Key))
        );

    /// <summary>Whether WeChat takes the value as it is.</summary>
    public static bool Accepts(string key, string value) =>
        RuleOf(key) is { } rule ? rule.Accepts(value) : FieldText.Clean(value).Length > 0;

    internal static Dictionary<string, FieldValue> Wire(IReadOnlyDictionary<string, string> data) =>
        Fit(data).ToDictionary(field => field.Key, field => new FieldValue(field.Value));
}
