namespace WeChat.Api.Templates;

/// <summary>The wire form of a field.</summary>
internal sealed record FieldValue(string Value);
