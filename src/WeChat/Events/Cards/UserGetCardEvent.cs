using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>A fan took the card.</summary>
public sealed record UserGetCardEvent : CardEvent
{
    public UserGetCardEvent() { }

    internal UserGetCardEvent(Payload payload)
        : base(payload)
    {
        IsGiveByFriend = payload.Fields.Flag("IsGiveByFriend"u8);
        FriendUserName = payload.Fields.Text("FriendUserName"u8);
        OuterId = payload.Fields.Text("OuterId"u8);
        OldUserCardCode = payload.Fields.Text("OldUserCardCode"u8);
        OuterStr = payload.Fields.Text("OuterStr"u8);
        IsRestoreMemberCard = payload.Fields.Flag("IsRestoreMemberCard"u8);
        IsRecommendByFriend = payload.Fields.Flag("IsRecommendByFriend"u8);
        UnionId = payload.Fields.Text("UnionId"u8);
    }

    public bool IsGiveByFriend { get; init; }

    /// <summary>OpenID of the giver.</summary>
    public string FriendUserName { get; init; } = "";

    public string OuterId { get; init; } = "";

    /// <summary>The code before it was given on.</summary>
    public string OldUserCardCode { get; init; } = "";

    /// <summary>Scene of the take.</summary>
    public string OuterStr { get; init; } = "";

    public bool IsRestoreMemberCard { get; init; }

    public bool IsRecommendByFriend { get; init; }

    public string UnionId { get; init; } = "";
}
