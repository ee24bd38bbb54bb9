using WeChatUnion.Gateway.Audit;
using WeChatUnion.Gateway.Campaigns;
using WeChatUnion.Gateway.Cards;
using WeChatUnion.Gateway.Cases;
using WeChatUnion.Gateway.Consents;
using WeChatUnion.Gateway.Conversations;
using WeChatUnion.Gateway.Fans;
using WeChatUnion.Gateway.IronFans;
using WeChatUnion.Gateway.Lotteries;
using WeChatUnion.Gateway.Members;
using WeChatUnion.Gateway.Memberships;
using WeChatUnion.Gateway.Moderation;
using WeChatUnion.Gateway.Notifications;
using WeChatUnion.Gateway.Points;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Gateway.Staff;
using WeChatUnion.Gateway.Subsidies;

namespace WeChatUnion.Gateway;

/// <summary>The product's table of contents. A new room is one line here.</summary>
public static class AllRooms
{
    public static RoomList List { get; } =
        new RoomList()
            .Add<ConversationsRoom>()
            .Add<NotificationsRoom>()
            .Add<FansRoom>()
            .Add<MembersRoom>()
            .Add<CardsRoom>()
            .Add<CasesRoom>()
            .Add<SubsidiesRoom>()
            .Add<CampaignsRoom>()
            .Add<LotteriesRoom>()
            .Add<IronFansRoom>()
            .Add<PointsRoom>()
            .Add<MembershipsRoom>()
            .Add<ConsentsRoom>()
            .Add<ModerationRoom>()
            .Add<StaffRoom>()
            .Add<AuditRoom>();
}
