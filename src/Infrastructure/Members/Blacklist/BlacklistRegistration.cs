using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

internal static class BlacklistRegistration
{
    private const string Section = "Members:Blacklist";

    public static IServiceCollection AddBlacklist(this IServiceCollection services)
    {
        services
            .AddOptions<ListingRules>()
            .BindConfiguration(Section)
            .Validate(
                rules => rules.AreUsable,
                "Members:Blacklist: MaxYears must be 1 to 10, all days at least 1."
            )
            .ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<ListingRules>>().Value);
        services.AddSingleton(ListingNotices.Listed);
        services.AddSingleton(ListingNotices.Lifted);
        services.AddSingleton(ListingNotices.AppealRefused);
        services.AddScoped<IListingStore, ListingStore>();
        services.AddScoped<IBlacklist, ListReading>();
        services.AddScoped<IPayoutBans, PayoutBans>();
        services.AddScoped<ListingDesk>();
        services.AddScoped<ListingNotices>();
        services.AddScoped<ProposeListing>();
        services.AddScoped<RevealListing>();
        services.AddScoped<DecideListing>();
        services.AddScoped<ProposeLifting>();
        services.AddScoped<ConfirmLifting>();
        services.TryAddSingleton<IAppealPage, NoAppealPage>();
        services.AddScoped<AskingMember>();
        services.AddScoped<ShowOwnListings>();
        services.AddScoped<AppealListing>();
        services.AddScoped<IMemberMerge, ListingMemberMerge>();
        services.AddScoped<IOwnData, ListingOwnData>();
        services.AddScoped<DecideAppeal>();
        services.AddScoped<ExpireListings>();
        services.AddScoped<BlacklistQueries>();
        services.AddUnionJob<ListingJob>("members.listings", "0 41 * * * ?");
        return services;
    }
}
