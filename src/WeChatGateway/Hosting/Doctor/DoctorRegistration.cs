using WeChatUnion.Gateway.Hosting.Doctor.Checks;
using WeChatUnion.Gateway.Hosting.Menu;

namespace WeChatUnion.Gateway.Hosting.Doctor;

internal static class DoctorRegistration
{
    /// <summary>In the order in which they are made: from here outwards.</summary>
    public static IServiceCollection AddDoctor(this IServiceCollection services)
    {
        services.AddSingleton<MenuFile>();
        services.AddSingleton<PublicSite>();
        services.AddSingleton<DoctorClients>();
        services.AddScoped<Examination>();
        services.AddScoped<IDoctorCheck, SiteCheck>();
        services.AddScoped<IDoctorCheck, DatabaseCheck>();
        services.AddScoped<IDoctorCheck, PrivacyKeysCheck>();
        services.AddScoped<IDoctorCheck, ClockCheck>();
        services.AddScoped<IDoctorCheck, TokenCheck>();
        services.AddScoped<IDoctorCheck, AccountCheck>();
        services.AddScoped<IDoctorCheck, JsTicketCheck>();
        services.AddScoped<IDoctorCheck, CertificateCheck>();
        services.AddScoped<IDoctorCheck, OwnCallbackCheck>();
        services.AddScoped<IDoctorCheck, NetworkCheck>();
        services.AddScoped<IDoctorCheck, DomainFileCheck>();
        services.AddScoped<IDoctorCheck, MenuCheck>();
        services.AddScoped<IDoctorCheck, TemplateCheck>();
        services.AddScoped<IDoctorCheck, UnionIdCheck>();
        services.AddScoped<IDoctorCheck, QuotaCheck>();
        return services;
    }
}
