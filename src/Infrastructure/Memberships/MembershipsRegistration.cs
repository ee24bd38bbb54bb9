using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Memberships;
using WeChatUnion.Domain.Memberships.Codes;
using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Domain.Memberships.Moving;
using WeChatUnion.Domain.Memberships.Phones;
using WeChatUnion.Domain.Memberships.Unions;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Memberships;

public static class MembershipsRegistration
{
    private const string Section = "Memberships";

    public static IServiceCollection AddMemberships(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<MembershipRules>()
            .Bind(configuration.GetSection(Section))
            .Validate(
                rules => rules.AreUsable,
                "Memberships: SilentDays must be 1 to 60, ReviewDays 1 to 30, DraftDays 1 to 90, DocumentsPerAddressPerDay and the three of PhoneCodes at least 1."
            )
            .ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<MembershipRules>>().Value);
        services.AddScoped<FindUnions>();
        services.AddScoped<UnionChoice>();
        services.AddScoped<IJoinCodeStore, JoinCodeStore>();
        services.AddScoped<JoinCodeQueries>();
        services.AddScoped<RenewJoinCode>();
        return services.AddJoining().AddMoving().AddPhoneCodes();
    }

    private static IServiceCollection AddJoining(this IServiceCollection services)
    {
        services.AddScoped<JoinTerms>();
        services.AddScoped<JoinChecks>();
        services.AddScoped<FillJoin>();
        services.AddScoped<ICaseKind, JoinUnion>();
        return services;
    }

    private static IServiceCollection AddMoving(this IServiceCollection services)
    {
        services.AddScoped<TransferringMember>();
        services.AddScoped<TransferTerms>();
        services.AddScoped<FillTransfer>();
        services.AddScoped<ICaseKind, TransferMembership>();
        return services;
    }

    private static IServiceCollection AddPhoneCodes(this IServiceCollection services)
    {
        services.AddSingleton(MembershipSms.PhoneCode);
        services.AddScoped<IPhoneCodeStore, PhoneCodeStore>();
        services.AddScoped<PhoneProofs>();
        services.AddScoped<AskPhoneCode>();
        services.AddScoped<SendPhoneCode>();
        services.AddScoped<ProvePhone>();
        services.AddScoped<IPersonalDataHolder, PhoneCodeDataHolder>();
        services.AddScoped<IOwnData, PhoneCodeOwnData>();
        services.AddScoped<IPersonMerge, PhoneCodeMerge>();
        services.AddSingleton<PhoneCodeSweep>();
        services.AddHostedService(s => s.GetRequiredService<PhoneCodeSweep>());
        services.AddSingleton<MembershipCleaning>();
        return services.AddUnionJob<MembershipCleaningJob>("memberships.cleaning", "0 27 * * * ?");
    }
}
