using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.CustomerService;

internal sealed record TypingSend(int? Businessid, string Touser, string Command);

internal sealed record AgentChange(string KfAccount, string Nickname);

internal sealed record AgentInvite(string KfAccount, string InviteWx);

internal sealed record AgentName(string KfAccount);

internal sealed record AgentList : ApiAnswer
{
    public IReadOnlyList<AgentItem>? KfList { get; init; }

    internal override bool HasContent => KfList is not null;
}

internal sealed record AgentItem
{
    public required string KfAccount { get; init; }

    public string? KfNick { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? KfId { get; init; }

    [JsonPropertyName("kf_headimgurl")]
    public string? PictureUrl { get; init; }

    public string? KfWx { get; init; }

    public string? InviteWx { get; init; }

    public long? InviteExpireTime { get; init; }

    public string? InviteStatus { get; init; }
}

internal sealed record OnlineAgentList : ApiAnswer
{
    public IReadOnlyList<OnlineAgentItem>? KfOnlineList { get; init; }

    internal override bool HasContent => KfOnlineList is not null;
}

internal sealed record OnlineAgentItem(
    string KfAccount,
    int Status,
    [property: JsonConverter(typeof(TextOrNumberConverter))] string? KfId,
    int AcceptedCase
);

internal sealed record SessionChange(string KfAccount, string Openid);

internal sealed record SessionAnswer : ApiAnswer
{
    public long? Createtime { get; init; }

    public string? KfAccount { get; init; }

    internal override bool HasContent => KfAccount is not null || Createtime is not null;
}

internal sealed record SessionList : ApiAnswer
{
    public IReadOnlyList<SessionItem>? Sessionlist { get; init; }

    internal override bool HasContent => Sessionlist is not null;
}

/// <summary>Older answers say createtime where newer ones say latest_time.</summary>
internal sealed record SessionItem(
    string? Openid,
    string? KfAccount,
    long? Createtime,
    long? LatestTime
);

internal sealed record WaitList : ApiAnswer
{
    public int Count { get; init; }

    public IReadOnlyList<SessionItem>? Waitcaselist { get; init; }

    internal override bool HasContent => Waitcaselist is not null;
}

internal sealed record RecordQuery(long Starttime, long Endtime, long Msgid, int Number);

internal sealed record RecordList : ApiAnswer
{
    public IReadOnlyList<RecordItem>? Recordlist { get; init; }

    public int Number { get; init; }

    public long Msgid { get; init; }

    internal override bool HasContent => Recordlist is not null;
}

internal sealed record RecordItem(
    string Openid,
    int Opercode,
    string? Text,
    long Time,
    string? Worker
);
