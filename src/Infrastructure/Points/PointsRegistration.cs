using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Chances;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Domain.Points.Desk;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Points.Contracts;
using WeChatUnion.Infrastructure.Points.Desk;
using WeChatUnion.Infrastructure.Points.Persons;
using WeChatUnion.Infrastructure.Points.Rules;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Points;

public static class PointsRegistration
{
    public static IServiceCollection AddPoints(this IServiceCollection services)
    {
        services
            .AddOptions<PointsOptions>()
            .BindConfiguration(PointsOptions.Section)
            .ValidateOnStart();
        services.AddSingleton(s => new PointsSwitch(
            s.GetRequiredService<IOptions<PointsOptions>>().Value.Enabled
        ));
        services.AddScoped<PointBooks>();
        services.AddScoped<PointRulesBook>();
        services.AddScoped<EarnPoints>();
        services.AddScoped<ReversePoints>();
        services.AddScoped<ExpirePoints>();
        services.AddSingleton<IPointEarnings, PointEarnings>();
        services.AddScoped<IPointReversals, PointReversals>();
        services.AddScoped<IPointSpending, PointSpending>();
        services.AddSingleton<PointsUpkeep>();
        services.AddUnionJob<PointsExpiryJob>("points.expiry", "30 2 * * * ?");
        services.AddScoped<OwnPointQueries>();
        services.AddScoped<PointBooksQueries>();
        services.AddScoped<IPointRulesBook>(s => s.GetRequiredService<PointRulesBook>());
        services.AddScoped<IPointOwners, PointOwners>();
        services.AddScoped<ReverseTransfer>();
        services.AddScoped<SavePointRules>();
        services.AddScoped<PointAccounts>();
        services.AddScoped<PointDeskQueries>();
        services.AddScoped<AccountMoves>();
        services.AddScoped<IPersonMerge, PointMerges>();
        services.AddScoped<IBindingWatcher, PointBindingWatcher>();
        services.AddScoped<IPersonalDataHolder, PointDataHolder>();
        services.AddScoped<IOwnData, PointOwnData>();
        return services.AddBoughtChances();
    }

    private static IServiceCollection AddBoughtChances(this IServiceCollection services)
    {
        services.AddSingleton<PointsChanceSource>();
        services.AddSingleton<ICampaignChanceSource>(s =>
            s.GetRequiredService<PointsChanceSource>()
        );
        services.AddScoped<BuyChance>();
        services.AddSingleton<ISignInWatcher, SignInPoints>();
        services.AddSingleton<IHonourWatcher, HonourPoints>();
        return services;
    }
}
