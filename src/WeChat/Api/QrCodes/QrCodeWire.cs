using WeChat.Api.Http;

namespace WeChat.Api.QrCodes;

internal sealed record QrCodeCreate(
    long? ExpireSeconds,
    string ActionName,
    QrCodeCreate.Info ActionInfo
)
{
    internal sealed record Info(Scene Scene);

    internal sealed record Scene(uint? SceneId, string? SceneStr);
}

internal sealed record QrCodeAnswer : ApiAnswer
{
    public string? Ticket { get; init; }

    public long? ExpireSeconds { get; init; }

    public string? Url { get; init; }

    internal override bool HasContent => Ticket is not null;
}
