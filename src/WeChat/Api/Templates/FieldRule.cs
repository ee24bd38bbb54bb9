namespace WeChat.Api.Templates;

/// <summary>What WeChat lets stand in a field of one type; the type is the beginning of the field's key.</summary>
public sealed class FieldRule
{
    private readonly Func<string, bool> accepts;
    private readonly Func<string, string>? shorten;

    internal FieldRule(
        string prefix,
        string limit,
        Func<string, bool> accepts,
        Func<string, string>? shorten = null
    )
    {
        Prefix = prefix;
        Limit = limit;
        this.accepts = accepts;
        this.shorten = shorten;
    }

    /// <summary>For instance <c>thing</c>, for the keys thing1, thing2 …</summary>
    public string Prefix { get; }

    /// <summary>The rule in words, for error texts.</summary>
    public string Limit { get; }

    /// <summary>A value that is too long may be cut, because its beginning still says something true.</summary>
    public bool MayBeCut => shorten is not null;

    /// <summary>Whether WeChat takes the value as it is.</summary>
    public bool Accepts(string value) =>
        value.Length > 0 && value == FieldText.Clean(value) && accepts(value);

    internal string Shorten(string value) => shorten is null ? value : shorten(value);
}
