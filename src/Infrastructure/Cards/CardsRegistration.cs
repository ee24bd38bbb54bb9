using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Cards.Codes;
using WeChatUnion.Infrastructure.Cards.Desk;
using WeChatUnion.Infrastructure.Cards.Guard;
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
            .Validate(
                rules => rules.Guard.AreUsable,
                "Cards:Guard: thresholds per address, fan and target must be at least 2, those of a burst at least 1, minutes not negative."
            )
            .Validate(
                rules => rules.WrongCodesPerDay > 0,
                "Cards:WrongCodesPerDay must be at least 1."
            )
            .Validate(
                rules =>
                    rules.TakeOver
                        is {
                            CodesPerHour: >= 1 and <= 20,
                            CodesPerDay: >= 1 and <= 20,
                            CodesPerAddressPerDay: >= 1,
                            PayoutHoldHours: >= 1 and <= 720,
                            PhoneSettleDays: >= 1 and <= 30
                        },
                "Cards:TakeOver: CodesPerHour and CodesPerDay must be 1 to 20, CodesPerAddressPerDay at least 1, PayoutHoldHours 1 to 720, PhoneSettleDays 1 to 30."
            )
            .ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<CardRules>>().Value);
        foreach (var kind in CardNotices.All)
        {
            services.AddSingleton(kind);
        }
        services.AddSingleton(CardSms.TakeOver);
        services.AddSingleton<IAttemptLimits, AttemptLimits>();
        services.AddSingleton<WrongTries>();
        services.AddSingleton<IDayCounters, DayCounters>();
        services.AddSingleton<CardCleaning>();
        services.AddUnionJob<CardCleaningJob>("cards.cleaning", "0 17 * * * ?");
        services.AddCardsGuard();
        services.AddCardCodes();
        services.AddScoped<ICardStore, CardStore>();
        services.AddScoped<IMemberFans, MemberFans>();
        services.AddScoped<ICardMoves, CardMoves>();
        services.AddScoped<ILastBindings, LastBindings>();
        services.AddScoped<CardQueries>();
        services.AddScoped<KnownCards>();
        services.AddScoped<IRegisterPart, RegisterCards>();
        services.AddScoped<IPersonalDataHolder, CardDataHolder>();
        services.AddScoped<IOwnData, CardOwnData>();
        services.AddScoped<ProofCheck>();
        services.AddScoped<GiveConsent>();
        services.AddScoped<VerifyMember>();
        services.AddScoped<ReviewBinding>();
        services.AddScoped<BindCard>();
        services.AddScoped<ICardHoldings, CardHoldingsStore>();
        services.AddScoped<IPersonMerge, CardPersonMerge>();
        return services.AddTakeOver().AddUnbinding().AddStandings().AddDesk();
    }

    private static IServiceCollection AddTakeOver(this IServiceCollection services)
    {
        services.AddScoped<ITakeOverStore, TakeOverStore>();
        services.AddScoped<IBindingStore, BindingStore>();
        services.AddScoped<IPayoutHold, PayoutHold>();
        services.AddScoped<IPayoutCards, PayoutCards>();
        services.AddScoped<TakeOverReading>();
        services.AddScoped<TakeOverLimits>();
        services.AddScoped<CardExchange>();
        services.AddScoped<ReviewTakeOver>();
        services.AddScoped<RequestTakeOverCode>();
        services.AddScoped<SendTakeOverCode>();
        services.AddScoped<TakeOverCard>();
        services.AddScoped<CodeCheck>();
        services.AddScoped<PhoneSettling>();
        services.AddScoped<PhoneProof>();
        services.AddScoped<ReviewPhoneProof>();
        services.AddScoped<AskCounterTakeOver>();
        services.AddSingleton<TakeOverCodeSweep>();
        services.AddHostedService(s => s.GetRequiredService<TakeOverCodeSweep>());
        return services;
    }

    private static IServiceCollection AddStandings(this IServiceCollection services)
    {
        services.AddScoped<RecheckBinding>();
        services.AddScoped<IStandingFollower, CardStandingFollower>();
        services.AddScoped<IPhoneFollower, CardPhoneFollower>();
        services.AddScoped<IMemberCardHoldings, MemberCardHoldingsStore>();
        services.AddScoped<IMemberMerge, CardMemberMerge>();
        services.AddScoped<IBoundMembers, BoundMembers>();
        services.AddScoped<IUnboundMembers, UnboundMembers>();
        services.AddSingleton<BindingWalk>();
        services.AddUnionJob<BindingWalkJob>("cards.standings", "0 30 3 * * ?");
        services.AddScoped<CardLoss>();
        services.AddScoped<CardStop>();
        services.AddScoped<ReportCardLost>();
        services.AddScoped<ReportStalePhone>();
        return services;
    }

    private static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddScoped<IDeskStore, DeskStore>();
        services.AddScoped<CardSearchQueries>();
        services.AddScoped<CardOwners>();
        services.AddScoped<IMemberFinder, MemberFinder>();
        services.AddScoped<CardQueueQueries>();
        services.AddScoped<CardConflictQueries>();
        services.AddScoped<CardDesk>();
        services.AddScoped<CardReplacement>();
        services.AddScoped<RequestForcedUnbind>();
        services.AddScoped<ConfirmForcedUnbind>();
        services.AddScoped<RejectForcedUnbind>();
        services.AddScoped<PrepareCounterTakeOver>();
        services.AddScoped<DecideCounterTakeOver>();
        services.AddScoped<ReplaceCard>();
        services.AddScoped<ChangeCardLoss>();
        services.AddScoped<RevealCardNumber>();
        services.AddScoped<SettlePhoneReport>();
        return services;
    }

    private static IServiceCollection AddUnbinding(this IServiceCollection services)
    {
        services.AddScoped<ReviewUnbinding>();
        services.AddScoped<UnbindCard>();
        return services;
    }
}
