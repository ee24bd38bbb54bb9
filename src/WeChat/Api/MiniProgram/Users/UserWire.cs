using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Users;

internal sealed record PhoneRequest(string Code, string? Openid);

internal sealed record PhoneAnswer : ApiAnswer
{
    public UserPhone? PhoneInfo { get; init; }

    internal override bool HasContent => PhoneInfo is not null;
}

internal sealed record RiskRequest(
    string Appid,
    string Openid,
    int Scene,
    string ClientIp,
    string? MobileNo,
    string? EmailAddress,
    string? ExtendedInfo
);

internal sealed record RiskAnswer : ApiAnswer
{
    public int? RiskRank { get; init; }

    /// <summary>WeChat's own spelling.</summary>
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? UnoinId { get; init; }

    internal override bool HasContent => RiskRank is not null;
}

internal sealed record OriginRequest(string EncryptedMsgHash);

internal sealed record OriginAnswer : ApiAnswer
{
    /// <summary>WeChat's own spelling.</summary>
    public bool? Vaild { get; init; }

    public long? CreateTime { get; init; }

    internal override bool HasContent => Vaild is not null;
}

internal sealed record UnionIdAnswer : ApiAnswer
{
    public string? Unionid { get; init; }

    internal override bool HasContent => Unionid is not null;
}

internal sealed record PluginRequest(string Code);

internal sealed record PluginAnswer : ApiAnswer
{
    public string? Openpid { get; init; }

    internal override bool HasContent => Openpid is not null;
}
