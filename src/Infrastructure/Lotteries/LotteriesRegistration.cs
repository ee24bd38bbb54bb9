using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Lotteries.Instant.Trials;
using WeChatUnion.Domain.Lotteries.Trials;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Campaigns.Contracts;
using WeChatUnion.Infrastructure.Lotteries.Instant;
using WeChatUnion.Infrastructure.Lotteries.Persons;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Lotteries;

public static class LotteriesRegistration
{
    private const int LargestRound = 8 * 1024;
    private static readonly TimeSpan BeaconTimeout = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddLotteries(this IServiceCollection services)
    {
        services.AddScoped<ILotteryStore, LotteryStore>();
        services.AddScoped<ILotteryEntries, LotteryEntries>();
        services.AddScoped<ICampaignKind, ScheduledDraw>();
        services.AddScoped<ICampaignFigures, EntryFigures>();
        services.AddScoped<PublishLottery>();
        services.AddScoped<UnfitEntrants>();
        services.AddScoped<ICampaignParticipations, LotteryParticipations>();
        services.AddScoped<FurtherEntries>();
        services.AddScoped<FreezeLottery>();
        services.AddScoped<ITrialEntries, TrialEntries>();
        services.AddScoped<ICampaignTrial, DrawTrial>();
        services.AddScoped<DrawLottery>();
        services.AddScoped<LotterySuccessors>();
        services.AddSingleton<ICampaignParticipants, DrawParticipants>();
        services.AddScoped<OwnEntries>();
        services.AddScoped<EnterLottery>();
        services.AddScoped<TellPublicValue>();
        services.AddSingleton<FrozenTrees>();
        services.AddScoped<LotteryQueries>();
        services.AddScoped<InclusionQueries>();
        services.AddScoped<AwaitedValueQueries>();
        services.AddScoped<OwnDrawQueries>();
        services
            .AddOptions<LotteryOptions>()
            .BindConfiguration(LotteryOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddHttpClient<IBeaconFeed, DrandFeed>(http =>
        {
            http.Timeout = BeaconTimeout;
            http.MaxResponseContentBufferSize = LargestRound;
        });
        services.AddScoped<FetchPublicValues>();
        services.AddUnionJob<BeaconJob>("lotteries.beacons", "10 * * * * ?");
        services.AddScoped<IPersonMerge, EntryMerges>();
        services.AddScoped<IMemberMerge, EntryMerges>();
        return services.AddInstantWins();
    }

    private static IServiceCollection AddInstantWins(this IServiceCollection services)
    {
        services.AddSingleton<DeckKeys>();
        services.AddSingleton<TurnBatch>();
        services.AddSingleton<DeckWriter>();
        services.AddHostedService(s => s.GetRequiredService<DeckWriter>());
        services.AddScoped<IInstantDecks, InstantDecks>();
        services.AddScoped<ICampaignKind, InstantWin>();
        services.AddScoped<ICampaignFigures, TurnFigures>();
        services.AddScoped<ICampaignTrial, InstantTrial>();
        services.AddScoped<AwardTurns>();
        services.AddSingleton<ICampaignParticipants, TurnParticipants>();
        services.AddScoped<TakeTurn>();
        services.AddScoped<OwnWheelQueries>();
        services.AddScoped<DeckProofQueries>();
        services.AddScoped<DeckQueries>();
        services.AddUnionJob<AwardJob>("lotteries.awards", "50 * * * * ?");
        return services;
    }
}
