using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Privacy;

public static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<PrivacyOptions>()
            .Bind(configuration.GetSection(PrivacyOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<PrivacyOptions>, PrivacyOptionsCheck>();
        services.AddSingleton<ISealCipher, AesGcmSealCipher>();
        services.AddSingleton<SealRing>();
        services.AddSingleton<IPersonalDataVault, PersonalDataVault>();
        services.AddScoped<PrivacyCanary>();
        services.AddSingleton<SigningKeys>();
        services.AddDataProtection().SetApplicationName("WeChatUnion");
        services.AddSingleton<IXmlRepository, DataProtectionKeys>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IXmlRepository>((options, keys) => options.XmlRepository = keys);
        return services;
    }
}
