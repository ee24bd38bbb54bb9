using MudBlazor;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Audit;

namespace WeChatUnion.Gateway.Audit;

/// <summary>The append-only trail of what was done, and by whom.</summary>
public sealed class AuditRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAudit().AddAuditSealing(configuration);
        services.AddScoped<NamedAuditQueries>();
        services.AddSingleton(
            new ConsolePage(
                "/console/audit",
                "审计记录",
                Icons.Material.Filled.FactCheck,
                AuditActs.Read,
                90
            )
        );
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => AuditExport.Map(endpoints);
}
