using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;

namespace WeChatUnion.Infrastructure.Subsidies;

public static class SubsidiesRegistration
{
    public static IServiceCollection AddSubsidies(this IServiceCollection services)
    {
        services.AddScoped<ISeasonStore, SeasonStore>();
        services.AddScoped<SeasonQueries>();
        services.AddScoped<ReturnHomeEligibility>();
        services.AddScoped<ReturnHomeTerms>();
        services.AddScoped<ReturnHomeChecks>();
        services.AddScoped<ICaseKind, ReturnHome>();
        return services.AddSeasons();
    }

    private static IServiceCollection AddSeasons(this IServiceCollection services)
    {
        services.AddScoped<SeasonDesk>();
        services.AddScoped<CopySeason>();
        services.AddScoped<ChangeSeason>();
        services.AddScoped<DryRunSeason>();
        services.AddScoped<ProposeSeason>();
        services.AddScoped<WithdrawProposal>();
        services.AddScoped<PublishSeason>();
        services.AddScoped<LengthenSeason>();
        services.AddScoped<RaiseSeasonBudget>();
        services.AddScoped<SeasonDeskQueries>();
        return services;
    }
}
