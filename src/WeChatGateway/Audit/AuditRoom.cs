using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Audit;

namespace WeChatUnion.Gateway.Audit;

/// <summary>The append-only trail of what was done, and by whom.</summary>
public sealed class AuditRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddAudit().AddAuditSealing(configuration);
}
