namespace WeChat.Api.Templates;

/// <summary>The industries an account has chosen; null where none is.</summary>
public sealed record TemplateIndustries(TemplateIndustry? Primary, TemplateIndustry? Secondary);
