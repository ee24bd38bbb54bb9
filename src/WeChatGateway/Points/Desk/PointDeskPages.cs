using MudBlazor;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Points.Desk;

internal static class PointDeskPages
{
    public const string Books = "/console/points";
    public const string Members = Books + "/members";
    public const string Rules = Books + "/rules";

    public static string Of(MemberId member) => $"{Members}?member={member.Value}";

    public static string Of(MemberId member, PointCursor before) => $"{Of(member)}&before={before}";

    /// <summary>The line of navigation, where there are points.</summary>
    public static IServiceCollection AddPointDeskPages(this IServiceCollection services) =>
        services.AddSingleton(
            new ConsolePage(Books, "积分", Icons.Material.Filled.Toll, PointsActs.Read, 39)
        );
}
