namespace WeChat.Api.Templates;

/// <summary>An industry in WeChat's two levels.</summary>
public sealed record TemplateIndustry(string? FirstClass, string? SecondClass);
