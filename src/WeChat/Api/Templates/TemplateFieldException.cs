namespace WeChat.Api.Templates;

/// <summary>A value cannot stand in its field and cannot be cut to fit. The text names the key and the rule, never the value.</summary>
public sealed class TemplateFieldException(string key, string rule)
    : ArgumentException($"The value of {key} does not fit: {rule}.")
{
    public string Key => key;

    /// <summary>The rule in words.</summary>
    public string Rule => rule;
}
