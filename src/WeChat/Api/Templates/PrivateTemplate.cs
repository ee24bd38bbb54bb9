using System.Text.Json.Serialization;

namespace WeChat.Api.Templates;

/// <summary>A template that the account may send with.</summary>
public sealed record PrivateTemplate
{
    public required string TemplateId { get; init; }

    public string? Title { get; init; }

    public string? PrimaryIndustry { get; init; }

    public string? DeputyIndustry { get; init; }

    /// <summary>The text with its fields as <c>{{thing1.DATA}}</c>.</summary>
    public string? Content { get; init; }

    public string? Example { get; init; }

    /// <summary>
    /// Keys of the fields of <see cref="Content"/>, in order; first and remark of older templates, which WeChat no longer
    /// shows, are left out.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<string> Fields =>
        [.. TemplateContent.KeysOf(Content).Where(key => !IsHidden(key))];

    internal static bool IsHidden(string key) => key is "first" or "remark";
}
