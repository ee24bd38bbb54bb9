using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Staff;

public static class StaffRegistration
{
    /// <summary>OWASP's figure of 2023 for PBKDF2 with SHA-512; the framework's own is 100,000.</summary>
    private const int Derivations = 210_000;

    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services
            .AddIdentityCore<StaffAccount>(options =>
            {
                // Length and variety; kinds of characters only make people write "Password1!".
                options.Password.RequiredLength = 12;
                options.Password.RequiredUniqueChars = 5;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddPasswordValidator<NotTheUserName>()
            .AddTokenProvider<AuthenticatorTokenProvider<StaffAccount>>(
                TokenOptions.DefaultAuthenticatorProvider
            );
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = Derivations);
        services.AddScoped<IUserStore<StaffAccount>, StaffUserStore>();
        services.AddScoped<IStaffCredentials, StaffCredentials>();
        services.AddScoped<IStaffStore, StaffStore>();
        services.AddSingleton<ISignInTries, SignInTries>();
        services.AddScoped<IStaffActors, StaffActors>();
        services.AddScoped<IStaffNames, StaffNameDirectory>();
        services.AddScoped<ISecondPerson, SecondPerson>();
        services.AddScoped<CityDesk>();
        services.AddScoped<StaffReach>();
        services.AddScoped<StaffQueries>();
        services.AddSingleton<StaffCleaning>();
        services.AddUnionJob<StaffCleaningJob>("staff.cleaning", "0 23 * * * ?");
        return services.AddUseCases();
    }

    private static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        services.AddScoped<SignInStaff>();
        services.AddScoped<ChooseStaffPassword>();
        services.AddScoped<OfferStaffAuthenticator>();
        services.AddScoped<EnrolStaffAuthenticator>();
        services.AddScoped<ConfirmStaffCode>();
        services.AddScoped<EndStaffSession>();
        services.AddScoped<CreateStaff>();
        services.AddScoped<CreateAdministrator>();
        services.AddScoped<GrantStaffRole>();
        services.AddScoped<RevokeStaffRole>();
        services.AddScoped<SwitchStaff>();
        services.AddScoped<ResetStaffCredentials>();
        return services;
    }
}
