using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Campaigns.Series;
using WeChatUnion.Domain.Campaigns.Signals;
using WeChatUnion.Domain.Campaigns.Trials;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Campaigns.Chances;
using WeChatUnion.Infrastructure.Campaigns.Contracts;
using WeChatUnion.Infrastructure.Campaigns.Persons;
using WeChatUnion.Infrastructure.Campaigns.Series;
using WeChatUnion.Infrastructure.Campaigns.Signals;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Campaigns;

public static class CampaignsRegistration
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.AddScoped<CampaignKinds>();
        services.AddSingleton<RecentCampaigns>();
        services.AddSingleton<IEntrantMemory, EntrantMemory>();
        services.AddScoped<CampaignStore>();
        services.AddScoped<ICampaignStore>(s => s.GetRequiredService<CampaignStore>());
        services.AddScoped<ICampaignDirectory>(s => s.GetRequiredService<CampaignStore>());
        services.AddScoped<CampaignExclusions>();
        services.AddScoped<ICampaignExclusions>(s => s.GetRequiredService<CampaignExclusions>());
        services.AddScoped<IExclusionStore>(s => s.GetRequiredService<CampaignExclusions>());
        services.AddScoped<CampaignCircles>();
        services.AddScoped<CampaignDoor>();
        services.AddScoped<AdvanceCampaign>();
        services.AddSingleton<CampaignUpkeep>();
        services.AddUnionJob<CampaignUpkeepJob>("campaigns.upkeep", "20 * * * * ?");
        services.AddUnionJob<PrizeReminderJob>("campaigns.reminders", "0 10 10 * * ?");
        return services.AddCampaignDesk().AddSeries().AddChances().AddSignals().AddPrizes();
    }

    private static IServiceCollection AddCampaignDesk(this IServiceCollection services)
    {
        services.AddScoped<CampaignDesk>();
        services.AddScoped<MakeCampaign>();
        services.AddScoped<ChangeCampaign>();
        services.AddScoped<ProposeCampaign>();
        services.AddScoped<PublishCampaign>();
        services.AddScoped<PauseCampaign>();
        services.AddScoped<VoidCampaign>();
        services.AddScoped<CampaignDeskQueries>();
        services.AddSingleton<SliceCounts>();
        services.AddSingleton<TrialGate>();
        services.AddScoped<CampaignTrials>();
        services.AddScoped<RunTrial>();
        services.AddScoped<CampaignFiguresQueries>();
        services.AddScoped<ExcludeMember>();
        services.AddScoped<ExcludeParticipant>();
        services.AddScoped<EndExclusion>();
        services.AddScoped<ExclusionQueries>();
        services.AddScoped<IMemberMerge, ExclusionMerge>();
        return services;
    }

    private static IServiceCollection AddSeries(this IServiceCollection services)
    {
        services.AddScoped<ICampaignSeriesStore, CampaignSeriesStore>();
        services.AddScoped<SeriesDesk>();
        services.AddScoped<MakeSeries>();
        services.AddScoped<StopSeries>();
        services.AddScoped<RepeatCampaign>();
        services.AddScoped<SeriesQueries>();
        services.AddSingleton<SeriesUpkeep>();
        services.AddUnionJob<SeriesJob>("campaigns.series", "40 5 * * * ?");
        return services;
    }

    private static IServiceCollection AddChances(this IServiceCollection services)
    {
        services.AddSingleton<SignInSource>();
        services.AddSingleton<AttendanceSource>();
        services.AddSingleton<ICampaignChanceSource>(s => s.GetRequiredService<SignInSource>());
        services.AddSingleton<ICampaignChanceSource>(s => s.GetRequiredService<AttendanceSource>());
        services.AddSingleton<ChanceSources>();
        services.AddScoped<ChanceLedger>();
        services.AddScoped<IChanceLedger>(s => s.GetRequiredService<ChanceLedger>());
        services.AddScoped<ICampaignChanceTotals>(s => s.GetRequiredService<ChanceLedger>());
        services.AddScoped<ICampaignChances, GrantChance>();
        services.AddScoped<ICampaignChanceSales, SellChance>();
        services.AddScoped<SignIn>();
        services.AddScoped<AttendanceCodes>();
        services.AddScoped<Attend>();
        services.AddScoped<ShowAttendanceCode>();
        services.AddScoped<OwnChanceQueries>();
        services.AddScoped<IPersonMerge, ChanceMerges>();
        services.AddScoped<IMemberMerge, ChanceMerges>();
        services.AddScoped<IOwnData, ChanceOwnData>();
        services.AddScoped<IPersonalDataHolder, ChanceOwnData>();
        return services;
    }

    private static IServiceCollection AddSignals(this IServiceCollection services)
    {
        services.AddSingleton<SignalSources>();
        services.AddSingleton<SignalCounts>();
        services.AddSingleton<CampaignSignal, FollowedAndLeft>();
        services.AddSingleton<CampaignSignal, SameSecond>();
        services.AddSingleton<CampaignSignal, SameRhythm>();
        services.AddSingleton<CampaignSignal, ManyAccounts>();
        services.AddSingleton<CampaignSignal, FreshBindings>();
        services.AddSingleton<CampaignSignal, WinsInOneUnion>();
        services.AddScoped<ISignalBook, SignalBook>();
        services.AddScoped<JudgeSignal>();
        services.AddScoped<SignalQueries>();
        return services;
    }

    private static IServiceCollection AddPrizes(this IServiceCollection services)
    {
        foreach (var kind in PrizeNotices.All)
        {
            services.AddSingleton(kind);
        }
        services.AddScoped<PrizeStore>();
        services.AddScoped<IPrizeStore>(s => s.GetRequiredService<PrizeStore>());
        services.AddScoped<ICampaignWins>(s => s.GetRequiredService<PrizeStore>());
        services.AddScoped<IPrizeStocks, PrizeStocks>();
        services.AddScoped<PrizeAwards>();
        services.AddScoped<ICampaignAwards>(s => s.GetRequiredService<PrizeAwards>());
        services.AddScoped<TellWinner>();
        services.AddScoped<LapsePrize>();
        services.AddScoped<ArriveParcel>();
        services.AddScoped<SettleCampaign>();
        services.AddScoped<OwnPrizes>();
        services.AddScoped<ShowPrizeCode>();
        services.AddScoped<ClaimPrize>();
        services.AddScoped<HandOutPrize>();
        services.AddScoped<IParcels, Parcels>();
        services.AddScoped<ExportParcels>();
        services.AddScoped<PrizeQueries>();
        services.AddScoped<IPublishedWins>(s => s.GetRequiredService<PrizeQueries>());
        services.AddScoped<IPersonMerge, PrizeMerges>();
        services.AddScoped<IMemberMerge, PrizeMerges>();
        services.AddScoped<IPersonalDataHolder, PrizeDataHolder>();
        services.AddScoped<IOwnData, PrizeOwnData>();
        services.AddScoped<IBindingWatcher, PrizeBindingWatcher>();
        return services;
    }
}
