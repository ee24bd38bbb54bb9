using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards.Codes;

namespace WeChatUnion.Infrastructure.Cards.Codes;

internal static class CodesRegistration
{
    public static IServiceCollection AddCardCodes(this IServiceCollection services)
    {
        services.AddSingleton<ICardCodeSeal, CardCodeSeal>();
        services.AddSingleton<ICodeUses, CodeUses>();
        services.AddScoped<ICodeBindings, CodeBindings>();
        services.AddScoped<ShowCardCode>();
        services.AddScoped<VerifyCardCode>();
        return services;
    }
}
