using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Desk.Recusals;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Upkeep;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Cases.Materials;
using WeChatUnion.Infrastructure.Cases.Payments;
using WeChatUnion.Infrastructure.Cases.Privacy;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cases;

public static class CasesRegistration
{
    public static IServiceCollection AddCases(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        foreach (var kind in CaseNotices.All)
        {
            services.AddSingleton(kind);
        }
        services.AddScoped<CaseKinds>();
        services.AddScoped<ICaseStore, CaseStore>();
        services.AddScoped<ICaseChecks, CaseChecks>();
        services.AddScoped<CaseDisputes>();
        services.AddScoped<CaseChecking>();
        services.AddScoped<CaseApplicants>();
        services.AddScoped<CaseSubmissions>();
        services.AddScoped<CaseTelling>();
        services.AddScoped<CaseConclusion>();
        services.AddScoped<CaseQueries>();
        services.AddScoped<ICaseMaterials, CaseMaterialReads>();
        services.AddScoped<IPastCases, PastCases>();
        services.AddScoped<ICaseRounds, CaseRounds>();
        return services
            .AddCaseMaterials(configuration)
            .AddFiling()
            .AddDesk()
            .AddUpkeep()
            .AddPersons()
            .AddRetention(configuration)
            .AddPayments();
    }

    private static IServiceCollection AddFiling(this IServiceCollection services)
    {
        services.AddScoped<OwnCases>();
        services.AddScoped<CaseDrafts>();
        services.AddScoped<CaseHandIn>();
        services.AddScoped<CaseMaterials>();
        services.AddScoped<CaseFilling>();
        services.AddScoped<CounterCases>();
        services.AddScoped<FindMemberToFile>();
        services.AddScoped<OpenCaseFor>();
        services.AddScoped<SaveCaseFor>();
        services.AddScoped<AddPhotoFor>();
        services.AddScoped<SubmitCaseFor>();
        services.AddScoped<WithdrawCaseFor>();
        services.AddScoped<AppealCaseFor>();
        services.AddScoped<CaseAppeals>();
        services.AddScoped<ICounterCases, CounterCaseReads>();
        services.AddScoped<OpenCase>();
        services.AddScoped<SaveCaseDraft>();
        services.AddScoped<AddChatPhoto>();
        services.AddScoped<SubmitCase>();
        services.AddScoped<FindReceipt>();
        services.AddScoped<ReviewCase>();
        services.AddScoped<WithdrawCase>();
        services.AddScoped<AppealCase>();
        return services;
    }

    private static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddScoped<CaseQueue>();
        services.AddScoped<ICaseQueue>(s => s.GetRequiredService<CaseQueue>());
        services.AddScoped<ICaseRecusals, CaseRecusals>();
        services.AddScoped<RecusalRights>();
        services.AddScoped<RecusalTrail>();
        services.AddScoped<DeclareRecusal>();
        services.AddScoped<EndRecusal>();
        services.AddScoped<RecusalQueries>();
        services.AddScoped<CaseStatisticsQueries>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<CaseDecision>();
        services.AddScoped<DecideCase>();
        services.AddScoped<TakeCase>();
        services.AddScoped<SettleDispute>();
        services.AddScoped<CaseDeskQueries>();
        return services;
    }

    /// <summary>What cases owe to the people behind them.</summary>
    private static IServiceCollection AddPersons(this IServiceCollection services)
    {
        services.AddScoped<CaseDoubles>();
        services.AddScoped<CaseAdoption>();
        services.AddScoped<IPersonMerge, CasePersonMerge>();
        services.AddScoped<IMemberMerge, CaseMemberMerge>();
        services.AddScoped<IPersonalDataHolder, CaseDataHolder>();
        services.AddScoped<IOwnData, CaseOwnData>();
        services.AddScoped<CasesUnderWay>();
        services.AddScoped<CasesLeftBehind>();
        services.AddScoped<CaseEmptying>();
        services.AddScoped<ForgottenCases>();
        services.AddScoped<AgedCases>();
        services.AddScoped<IBindingWatcher, CaseBindingWatcher>();
        return services;
    }

    /// <summary>How long is kept what is over.</summary>
    private static IServiceCollection AddRetention(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<CaseRetentionOptions>()
            .Bind(configuration.GetSection(CaseRetentionOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddUnionJob<CaseRetentionJob>("cases.retention", "0 50 1 * * ?");
        return services;
    }

    private static IServiceCollection AddUpkeep(this IServiceCollection services)
    {
        services.AddScoped<CheckCase>();
        services.AddScoped<CheckLatePhotos>();
        services.AddScoped<LapseCase>();
        services.AddScoped<TakeSilence>();
        services.AddScoped<LeaveCaseToPeople>();
        services.AddScoped<EscalateCase>();
        services.AddScoped<LeaveClosedDesk>();
        services.AddScoped<RemindCase>();
        services.AddScoped<AdoptCase>();
        services.AddSingleton<CaseUpkeep>();
        services.AddUnionJob<CaseUpkeepJob>("cases.upkeep", "12 * * * * ?");
        services.AddUnionJob<CaseReminderJob>("cases.reminders", "42 * 9-20 * * ?");
        services.AddUnionJob<CaseHousekeepingJob>("cases.housekeeping", "0 27 * * * ?");
        services.AddSingleton<CaseSweep>();
        services.AddHostedService(s => s.GetRequiredService<CaseSweep>());
        return services;
    }
}
