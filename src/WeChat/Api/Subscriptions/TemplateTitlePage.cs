namespace WeChat.Api.Subscriptions;

/// <param name="Total">How many there are in all.</param>
/// <param name="Titles">Those of this page.</param>
public sealed record TemplateTitlePage(int Total, IReadOnlyList<TemplateTitle> Titles);
