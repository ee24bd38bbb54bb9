using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

internal static class ImportJobRegistration
{
    private const string Section = "Members:Import";

    public static IServiceCollection AddImportJobs(this IServiceCollection services)
    {
        services
            .AddOptions<ImportJobRules>()
            .BindConfiguration(Section)
            .Validate(rules => rules.AreUsable, ImportJobRules.Usable)
            .ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<ImportJobRules>>().Value);
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<IImportFiles>(s => s.GetRequiredService<ImportFiles>());
        services.AddSingleton<ImportJobQueue>();
        services.AddScoped<IImportJobStore, ImportJobStore>();
        services.AddScoped<ImportJobQueries>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<ImportLimits>();
        services.AddScoped<UploadImport>();
        services.AddScoped<RunImport>();
        services.AddScoped<CancelImport>();
        services.AddScoped<ReadImportErrors>();
        services.AddScoped<JudgeImport>();
        services.AddSingleton(s => new ImportJobRun(
            s.GetRequiredService<ImportJobQueue>(),
            s.GetRequiredService<ImportFiles>(),
            s.GetRequiredService<IServiceScopeFactory>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<ImportJobRun>>()
        ));
        services.AddHostedService<ImportJobSweep>();
        services.AddSingleton(s => new ImportCleaning(
            s.GetRequiredService<IServiceScopeFactory>(),
            s.GetRequiredService<ImportFiles>()
        ));
        return services.AddUnionJob<ImportCleaningJob>("members.import-cleaning", "0 27 * * * ?");
    }
}
