using System.Text.Json.Serialization;
using WeChat.Api.Http;
using WeChat.Api.Templates;

namespace WeChat.Api.Subscriptions;

internal sealed record MiniProgramSend(
    string Touser,
    string TemplateId,
    string? Page,
    string? MiniprogramState,
    string? Lang,
    IReadOnlyDictionary<string, FieldValue> Data
)
{
    public static MiniProgramSend Of(string openId, MiniProgramSubscriptionMessage message) =>
        new(
            openId,
            message.TemplateId,
            message.Page,
            message.State switch
            {
                null => null,
                MiniProgramState.Formal => "formal",
                MiniProgramState.Trial => "trial",
                MiniProgramState.Developer => "developer",
                _ => throw new ArgumentException("No such build.", nameof(message)),
            },
            message.Language,
            TemplateFields.Wire(message.Data)
        );
}

internal sealed record OfficialSend(
    string Touser,
    string TemplateId,
    string? Page,
    MiniProgramTarget? Miniprogram,
    IReadOnlyDictionary<string, FieldValue> Data
)
{
    public static OfficialSend Of(string openId, OfficialSubscriptionMessage message) =>
        new(
            openId,
            message.TemplateId,
            message.Page,
            message.MiniProgram,
            TemplateFields.Wire(message.Data)
        );
}

internal sealed record SendAnswer : ApiAnswer
{
    public long? Msgid { get; init; }

    internal override bool HasContent => Msgid is not null and not 0;
}

internal sealed record TemplateAdd(
    string Tid,
    [property: JsonPropertyName("kidList")] IReadOnlyList<int> KidList,
    [property: JsonPropertyName("sceneDesc")] string SceneDesc
);

internal sealed record TemplateDelete([property: JsonPropertyName("priTmplId")] string PriTmplId);

internal sealed record TemplateIdAnswer : ApiAnswer
{
    [JsonPropertyName("priTmplId")]
    public string? PriTmplId { get; init; }

    internal override bool HasContent => PriTmplId is not null;
}

internal sealed record CategoryAnswer : ApiAnswer
{
    public IReadOnlyList<TemplateCategory>? Data { get; init; }
}

internal sealed record TitleAnswer : ApiAnswer
{
    public int Count { get; init; }

    public IReadOnlyList<TemplateTitle>? Data { get; init; }
}

internal sealed record KeywordAnswer : ApiAnswer
{
    public IReadOnlyList<TemplateKeyword>? Data { get; init; }
}

internal sealed record TemplateListAnswer : ApiAnswer
{
    public IReadOnlyList<SubscriptionTemplate>? Data { get; init; }
}
