using MudBlazor;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Staff;

namespace WeChatUnion.Gateway.Staff;

/// <summary>Accounts of the console, their roles, and how they sign in.</summary>
public sealed class StaffRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddStaff();
        services.AddHalfOpenSession();
        services.AddSingleton(
            new ConsolePage(
                "/console/staff",
                "后台账号",
                Icons.Material.Filled.ManageAccounts,
                StaffActs.Read,
                80
            )
        );
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => SignInPages.Map(endpoints);
}
