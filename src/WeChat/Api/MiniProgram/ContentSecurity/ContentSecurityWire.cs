using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.ContentSecurity;

internal sealed record TextCheckRequest(
    int Version,
    string Openid,
    int Scene,
    string Content,
    string? Nickname,
    string? Title,
    string? Signature
);

internal sealed record TextCheckAnswer : ApiAnswer
{
    public string? TraceId { get; init; }

    public TextCheckPart? Result { get; init; }

    public IReadOnlyList<TextCheckPart>? Detail { get; init; }

    internal override bool HasContent => Result is not null;
}

internal sealed record TextCheckPart
{
    public string? Strategy { get; init; }

    public int Errcode { get; init; }

    public string? Suggest { get; init; }

    public int Label { get; init; }

    public double? Prob { get; init; }

    public int? Level { get; init; }

    public string? Keyword { get; init; }
}

internal sealed record MediaCheckRequest(
    string MediaUrl,
    int MediaType,
    int Version,
    string Openid,
    int Scene
);

internal sealed record MediaCheckAnswer : ApiAnswer
{
    public string? TraceId { get; init; }

    internal override bool HasContent => TraceId is not null;
}
