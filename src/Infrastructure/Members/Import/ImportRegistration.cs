using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Members.Export;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Infrastructure.Members.Export;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Bulk;

namespace WeChatUnion.Infrastructure.Members.Import;

internal static class ImportRegistration
{
    public static IServiceCollection AddRegisterImport(this IServiceCollection services)
    {
        services.AddScoped<ImportLease>();
        services.AddScoped<ImportTrail>();
        services.AddScoped<KnownMembers>();
        services.AddScoped<BlockPreparation>();
        services.AddScoped<BlockWriter>();
        services.AddScoped(s => new OrganizationImport(
            s.GetRequiredService<IServiceScopeFactory>(),
            s.GetRequiredService<ImportLease>(),
            s.GetRequiredService<KnownMembers>(),
            s.GetRequiredService<IOrganizationStore>(),
            s.GetRequiredService<UnionUnitOfWork>(),
            s.GetRequiredService<BulkWriter>(),
            s.GetRequiredService<IAuditTrail>(),
            s.GetRequiredService<TimeProvider>()
        ));
        services.AddTransient<ImportRun>();
        services.AddScoped<ExportRows>();
        services.AddScoped<IMemberExport, MemberExport>();
        services.AddScoped<ExportMembers>();
        return services;
    }
}
