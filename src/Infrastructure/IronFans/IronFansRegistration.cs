using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.IronFans.Comments;
using WeChatUnion.Infrastructure.IronFans.Counting;
using WeChatUnion.Infrastructure.IronFans.Persons;
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
        services.AddScoped<IPersonMerge, ScoreMerges>();
        services.AddScoped<IPersonalDataHolder, ScoreDataHolder>();
        services.AddScoped<IOwnData, ScoreOwnData>();
        return services.AddComments();
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
}
