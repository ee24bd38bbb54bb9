using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Members.Import;

namespace WeChatUnion.Infrastructure.Members;

public static class MembersRegistration
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddScoped<IMemberStore, MemberStore>();
        services.AddScoped<IMemberDirectory, MemberDirectory>();
        services.AddRegisterImport();
        return services;
    }
}
