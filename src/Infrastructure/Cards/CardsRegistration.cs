using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Cards.Register;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cards;

public static class CardsRegistration
{
    private const string Section = "Cards";

    public static IServiceCollection AddCards(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<CardRules>()
            .Bind(configuration.GetSection(Section))
            .Validate(
                rules => rules.WrongTriesPerDay is { PerFan: > 0, PerTarget: > 0, PerAddress: > 0 },
                "Cards:WrongTriesPerDay: PerFan, PerTarget and PerAddress must each be at least 1."
            )
            .Validate(
                rules => rules.ConsentVersion is { Length: > 0 and <= Consent.MaxVersionLength },
                "Cards:ConsentVersion must be 1 to 32 characters."
            )
            .ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<CardRules>>().Value);
        services.AddSingleton(CardNotices.Bound);
        services.AddSingleton<IAttemptLimits, AttemptLimits>();
        services.AddSingleton<WrongTries>();
        services.AddSingleton<CardCleaning>();
        services.AddUnionJob<CardCleaningJob>("cards.cleaning", "0 17 * * * ?");
        services.AddScoped<ICardStore, CardStore>();
        services.AddScoped<CardQueries>();
        services.AddScoped<KnownCards>();
        services.AddScoped<IRegisterPart, RegisterCards>();
        services.AddScoped<IPersonalDataHolder, CardDataHolder>();
        services.AddScoped<ProofCheck>();
        services.AddScoped<GiveConsent>();
        services.AddScoped<VerifyMember>();
        services.AddScoped<ReviewBinding>();
        services.AddScoped<BindCard>();
        services.AddScoped<ICardHoldings, CardHoldingsStore>();
        services.AddScoped<IPersonMerge, CardPersonMerge>();
        return services;
    }
}
