using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Audit.Details;
using WeChatUnion.Infrastructure.Audit.Heads;
using WeChatUnion.Infrastructure.Audit.Sealing;
using WeChatUnion.Infrastructure.Audit.Verifying;

namespace WeChatUnion.Infrastructure.Audit;

public static class AuditRegistration
{
    private static readonly TimeSpan WitnessTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Writing, reading and forgetting.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddScoped<IAuditTrail, AuditTrail>();
        services.AddScoped<IAuditLookup, AuditLookup>();
        services.AddSingleton<DetailCipher>();
        services.AddScoped<IAuditErasure, AuditErasure>();
        services.AddScoped<IAuditDetailStore, AuditDetailStore>();
        services.AddScoped<IPersonMerge, AuditPersonMerge>();
        services.AddScoped<IPersonalDataHolder, AuditDataHolder>();
        services.AddScoped<RevealAuditDetails>();
        services.AddScoped<BeginAuditExport>();
        services.AddScoped<AuditQueries>();
        return services;
    }

    /// <summary>The chain: sealing it, publishing its heads, checking it.</summary>
    public static IServiceCollection AddAuditSealing(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<AuditOptions>()
            .Bind(configuration.GetSection(AuditOptions.Section))
            .PostConfigure<IServiceProvider>(Locate)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuditOptions>, AuditOptionsCheck>();
        services.AddSingleton<HeadSigner>();
        services.AddSingleton<HeadFiles>();
        services.AddSingleton<HeadPublishing>();
        services.AddHttpClient(HeadWitness.Client, http => http.Timeout = WitnessTimeout);
        services.AddSingleton<HeadWitness>();
        services.AddHostedService(s => s.GetRequiredService<HeadWitness>());
        services.AddSingleton<SealerLease>();
        services.AddSingleton<AuditSealing>();
        services.AddSingleton<AuditSealer>();
        services.AddHostedService(s => s.GetRequiredService<AuditSealer>());
        services.AddSingleton<AuditVerification>();
        return services;
    }

    private static void Locate(AuditOptions options, IServiceProvider services)
    {
        if (!string.IsNullOrWhiteSpace(options.HeadsDirectory))
        {
            var root = services.GetService<IHostEnvironment>()?.ContentRootPath ?? "";
            options.HeadsDirectory = Path.Combine(root, options.HeadsDirectory);
        }
    }
}
