using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Infrastructure.Consents;

public static class ConsentsRegistration
{
    private const string Section = "Consents";

    public static IServiceCollection AddConsents(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<AgreementRules>()
            .Bind(configuration.GetSection(Section))
            .Validate(
                rules => rules.AreUsable,
                "Consents: each kind needs a Version of 1 to 32 letters, digits, dots and dashes, and a Text of 1 to 2,000 characters."
            )
            .ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<AgreementRules>>().Value);
        services.AddScoped<AgreementStore>();
        services.AddScoped<IAgreementStore>(s => s.GetRequiredService<AgreementStore>());
        services.AddScoped<IAgreements>(s => s.GetRequiredService<AgreementStore>());
        services.AddScoped<AgreeTo>();
        services.AddScoped<WithdrawAgreement>();
        services.AddScoped<IPersonMerge, AgreementMerge>();
        services.AddScoped<IPersonalDataHolder, AgreementDataHolder>();
        services.AddScoped<IOwnData, AgreementOwnData>();
        return services;
    }
}
