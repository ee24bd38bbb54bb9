using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Domain.Memberships.Moving;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Memberships.Joining;
using WeChatUnion.Gateway.Memberships.Moving;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Memberships;

namespace WeChatUnion.Gateway.Memberships;

/// <summary>入会 and 转会: two tenants of Cases, and the posters that lead to them.</summary>
public sealed class MembershipsRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddMemberships(configuration);
        services.AddScoped<OpenJoin>();
        services.AddScoped<OpenTransfer>();
        services.AddScoped<MembershipSubmission>();
        services.AddSingleton(new CaseWay(JoinUnion.KindName, MembershipPaths.Join));
        services.AddSingleton(new CaseWay(TransferMembership.KindName, MembershipPaths.Transfer));
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        JoinPages.Map(endpoints);
        TransferPages.Map(endpoints);
        UnionsApi.Map(endpoints);
        JoinApi.Map(endpoints);
        TransferApi.Map(endpoints);
    }

    public static void MapChat(ChatRoutes chat) => MembershipsChat.Map(chat);
}
