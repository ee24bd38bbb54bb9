using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Templates;

internal sealed record TemplateAdd(string TemplateIdShort, IReadOnlyList<string>? KeywordNameList);

internal sealed record TemplateDelete(string TemplateId);

internal sealed record IndustrySet(
    [property: JsonPropertyName("industry_id1")] string First,
    [property: JsonPropertyName("industry_id2")] string Second
);

internal sealed record MessageIdAnswer : ApiAnswer
{
    public long Msgid { get; init; }

    internal override bool HasContent => Msgid != 0;
}

internal sealed record TemplateIdAnswer : ApiAnswer
{
    public string? TemplateId { get; init; }

    internal override bool HasContent => TemplateId is not null;
}

internal sealed record TemplateList : ApiAnswer
{
    [JsonPropertyName("template_list")]
    public IReadOnlyList<PrivateTemplate>? List { get; init; }

    internal override bool HasContent => List is not null;
}

internal sealed record IndustryAnswer : ApiAnswer
{
    public TemplateIndustry? PrimaryIndustry { get; init; }

    public TemplateIndustry? SecondaryIndustry { get; init; }

    internal override bool HasContent => (PrimaryIndustry ?? SecondaryIndustry) is not null;
}
