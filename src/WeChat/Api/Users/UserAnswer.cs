using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Users;

/// <summary>One fan, alone or in a batch.</summary>
internal sealed record UserAnswer : ApiAnswer
{
    [JsonConverter(typeof(FlagConverter))]
    public bool Subscribe { get; init; }

    public string? Openid { get; init; }

    public string? Unionid { get; init; }

    public string? Language { get; init; }

    public long? SubscribeTime { get; init; }

    public string? Remark { get; init; }

    [JsonPropertyName("tagid_list")]
    public IReadOnlyList<int>? TagIds { get; init; }

    public int? Groupid { get; init; }

    public string? SubscribeScene { get; init; }

    public long? QrScene { get; init; }

    public string? QrSceneStr { get; init; }

    internal override bool HasContent => Openid is not null;

    public UserInfo Info(string path) =>
        new()
        {
            OpenId = Needs(Openid, path, "OpenId"),
            IsFollowing = Subscribe,
            UnionId = NoneIfEmpty(Unionid),
            Language = Language,
            FollowedAt = UnixTime.Of(SubscribeTime),
            Remark = Remark,
            TagIds = TagIds ?? [],
            GroupId = Groupid,
            SubscribeScene = SubscribeScene,
            QrScene = QrScene,
            QrSceneText = QrSceneStr,
        };
}
