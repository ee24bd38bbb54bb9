using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Tags;

namespace WeChatUnion.Infrastructure.Members.Tags;

internal static class TagRegistration
{
    public static IServiceCollection AddTags(this IServiceCollection services)
    {
        services.AddScoped<ITagStore, TagStore>();
        services.AddSingleton<ITagFile, TagFile>();
        services.AddScoped<TagDesk>();
        services.AddScoped<MakeTag>();
        services.AddScoped<TagMember>();
        services.AddScoped<UntagMember>();
        services.AddScoped<TagList>();
        services.AddScoped<TagQueries>();
        services.AddScoped<ICampaignCircles, TagCircles>();
        services.AddScoped<IMemberMerge, TagMerge>();
        services.AddScoped<IOwnData, TagOwnData>();
        return services;
    }
}
