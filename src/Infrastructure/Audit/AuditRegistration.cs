using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit.Contracts;

namespace WeChatUnion.Infrastructure.Audit;

public static class AuditRegistration
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddScoped<IAuditTrail, AuditTrail>();
}
