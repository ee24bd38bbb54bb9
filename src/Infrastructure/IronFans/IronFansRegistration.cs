using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Rules;
using WeChatUnion.Domain.IronFans.Signals;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.IronFans.Comments;
using WeChatUnion.Infrastructure.IronFans.Contracts;
using WeChatUnion.Infrastructure.IronFans.Counting;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.IronFans.Persons;
using WeChatUnion.Infrastructure.IronFans.Retention;
using WeChatUnion.Infrastructure.IronFans.Rules;
using WeChatUnion.Infrastructure.IronFans.Totals;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.IronFans;

public static class IronFansRegistration
{
    public static IServiceCollection AddIronFans(this IServiceCollection services)
    {
        services.AddSingleton<IHotWriteSql<NoteInteraction>, NoteInteractionSql>();
        services.AddSingleton<IHotWriteSql<NoteInteractionOnce>, NoteInteractionOnceSql>();
        services.AddScoped<ICountInteractions, InteractionCounting>();
        services.AddSingleton<IHotWriteSql<CountInteraction>, CountInteractionSql>();
        services.AddSingleton<IHotWriteSql<ScoreInteraction>, ScoreInteractionSql>();
        services.AddSingleton<IPageOpens, PageOpens>();
        services.AddSingleton<RulesInForce>();
        services.AddSingleton<ScoreBoard>();
        services.AddScoped<OwnScoreQueries>();
        services.AddScoped<ScoreRulesBook>();
        services.AddScoped<IScoreRulesBook>(s => s.GetRequiredService<ScoreRulesBook>());
        services.AddScoped<IPersonMerge, ScoreMerges>();
        services.AddScoped<IPersonalDataHolder, ScoreDataHolder>();
        services.AddScoped<IOwnData, ScoreOwnData>();
        return services.AddMonths().AddEyes().AddComments().AddTotals().AddRules().AddRetention();
    }

    private static IServiceCollection AddMonths(this IServiceCollection services)
    {
        foreach (var notice in IronFanNotices.All)
        {
            services.AddSingleton(notice);
        }
        services.AddScoped<IFanMonthStore, FanMonthStore>();
        services.AddScoped<OpenMonth>();
        services.AddScoped<CloseMonth>();
        services.AddScoped<FanHolders>();
        services.AddScoped<FurtherPlaces>();
        services.AddScoped<FanScreen>();
        services.AddScoped<ScreenMonth>();
        services.AddScoped<FanSeats>();
        services.AddScoped<SeatCheck>();
        services.AddScoped<EarlierMonths>();
        services.AddScoped<NamedFanQueries>();
        services.AddScoped<OwnMonthQueries>();
        services.AddScoped<CheckedMonthQueries>();
        services.AddScoped<MonthDeskQueries>();
        services.AddScoped<FanMonthDesk>();
        services.AddScoped<ExcludeCandidate>();
        services.AddScoped<RestoreCandidate>();
        services.AddScoped<ConfirmReview>();
        services.AddScoped<StartNotice>();
        services.AddScoped<RaiseObjection>();
        services.AddScoped<SettleObjection>();
        services.AddScoped<PublishMonth>();
        services.AddScoped<TellHonourWatchers>();
        services.AddScoped<DraftMonthArticle>();
        services.AddScoped<IFanArticles, FanArticles>();
        services
            .AddOptions<FanArticleOptions>()
            .BindConfiguration(FanArticleOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddScoped<ICampaignKind, FanGift>();
        services.AddScoped<ICampaignCircles, FanCircles>();
        services.AddScoped<IPersonMerge, HonourMerges>();
        services.AddScoped<IMemberMerge, HonourMerges>();
        services.AddScoped<IBindingWatcher, HonourBindingWatcher>();
        services.AddSingleton<FanMonthUpkeep>();
        services.AddScoped<ScoreRecount>();
        services.AddUnionJob<ScoreRecountJob>("iron-fans.recount", "0 40 1 * * ?");
        // The close is at its hour to the second; what else the clock asks for can wait for some minutes.
        services.AddUnionJob<FanMonthJob>("iron-fans.close", "0 0 2 1 * ?");
        services.AddUnionJob<FanMonthJob>("iron-fans.months", "30 3/5 * * * ?");
        return services;
    }

    private static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services
            .AddOptions<IronFansOptions>()
            .BindConfiguration(IronFansOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<FanRetention>();
        services.AddScoped<RetentionDue>();
        services.AddScoped<InteractionPurge>();
        services.AddScoped<MonthDays>();
        services.AddScoped<ArchiveWriter>();
        services.AddScoped<ArchiveReader>();
        services.AddScoped<DayClearing>();
        services.AddScoped<ArchiveLeavers>();
        services.AddScoped<MonthWords>();
        services.AddScoped<DayScores>();
        services.AddScoped<MonthProofQueries>();
        services.AddUnionJob<FanRetentionJob>("iron-fans.retention", "0 20 3 * * ?");
        return services;
    }

    private static IServiceCollection AddEyes(this IServiceCollection services)
    {
        services.AddScoped<IFanSignals, FanSignals>();
        services.AddSingleton<IFanEye, NightEye>();
        services.AddSingleton<IFanEye, RhythmEye>();
        services.AddSingleton<IFanEye, SecondEye>();
        services.AddSingleton<IFanEye, BurstEye>();
        services.AddSingleton<IFanEye, OneKindEye>();
        services.AddSingleton<IFanEye, FreshEye>();
        return services;
    }

    private static IServiceCollection AddComments(this IServiceCollection services)
    {
        services.AddSingleton<IHotWriteSql<KnowArticle>, KnowArticleSql>();
        services.AddSingleton<ArticleRounds>();
        services.AddSingleton<CommentCounting>();
        services.AddScoped<FindArticles>();
        services.AddScoped<CountComments>();
        services.AddUnionJob<ArticleJob>("iron-fans.articles", "25 17 * * * ?");
        services.AddUnionJob<CommentJob>("iron-fans.comments", "45 3/10 * * * ?");
        return services;
    }

    private static IServiceCollection AddTotals(this IServiceCollection services)
    {
        services.AddScoped<CountDay>();
        services.AddSingleton<DayTotalsUpkeep>();
        services.AddScoped<GlanceQueries>();
        services.AddScoped<GiftStockQueries>();
        services.AddUnionJob<DayTotalsJob>("iron-fans.totals", "0 20 0/3 * * ?");
        return services;
    }

    private static IServiceCollection AddRules(this IServiceCollection services)
    {
        services.AddSingleton<RulesTrials>();
        services.AddScoped<IMonthDays, StreamedDays>();
        services.AddScoped<TryRules>();
        services.AddScoped<SaveRules>();
        services.AddScoped<RulesDeskQueries>();
        return services;
    }
}
