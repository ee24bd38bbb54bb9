using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Members.Standing;
using WeChatUnion.Infrastructure.Members.Blacklist;
using WeChatUnion.Infrastructure.Members.Duplicates;
using WeChatUnion.Infrastructure.Members.Import;
using WeChatUnion.Infrastructure.Members.ImportJobs;
using WeChatUnion.Infrastructure.Members.Organizations;
using WeChatUnion.Infrastructure.Members.Register;
using WeChatUnion.Infrastructure.Members.Standing;
using WeChatUnion.Infrastructure.Members.Statistics;
using WeChatUnion.Infrastructure.Members.Tags;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Members;

public static class MembersRegistration
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddScoped<IMemberStore, MemberStore>();
        services.AddScoped<IMemberDirectory, MemberDirectory>();
        services.AddScoped<IUnionDirectory, UnionDirectory>();
        services.AddBlacklist();
        services.AddTags();
        services.AddScoped<IMemberLookup, MemberLookup>();
        services.AddScoped<IMemberIdentity, MemberIdentity>();
        services.AddRegisterImport().AddImportJobs();
        return services.AddOrganizations().AddRegister().AddDuplicates().AddStatistics();
    }

    private static IServiceCollection AddOrganizations(this IServiceCollection services) =>
        services
            .AddScoped<OrganizationHandovers>()
            .AddScoped<IOrganizationStore, OrganizationStore>()
            .AddScoped<OrganizationTrail>()
            .AddScoped<OrganizationQueries>()
            .AddScoped<AddOrganization>()
            .AddScoped<RenameOrganization>()
            .AddScoped<MoveOrganization>()
            .AddScoped<MergeOrganizations>()
            .AddScoped<AbolishOrganization>()
            .AddScoped<SetDuesStanding>();

    private static IServiceCollection AddRegister(this IServiceCollection services)
    {
        services.AddScoped<IRegisterStore, RegisterStore>();
        services.AddScoped<RegisterTrail>();
        services.AddScoped<IMemberRegistration, RegisterMember>();
        services.AddScoped<IMemberTransfer, MoveMember>();
        services.AddScoped<MemberQueries>();
        services.AddScoped<IPayeeNames, PayeeNames>();
        services.AddScoped<ChangeMemberState>();
        services.AddScoped<TransferMember>();
        services.AddScoped<CorrectMember>();
        services.AddScoped<RevealMemberNumber>();
        services.AddScoped<StandingStore>();
        services.AddScoped<IStandingStore>(s => s.GetRequiredService<StandingStore>());
        services.AddScoped<IMemberStanding>(s => s.GetRequiredService<StandingStore>());
        services.AddScoped<IUnfitMembers, UnfitMembers>();
        services.AddScoped<IMemberSample, MemberSample>();
        services.AddScoped<TellStanding>();
        services.AddSingleton<StandingSweep>();
        return services.AddUnionJob<StandingJob>("members.standing", "20 * * * * ?");
    }

    private static IServiceCollection AddDuplicates(this IServiceCollection services)
    {
        services.AddScoped<IDuplicateGroups, DuplicateGroups>();
        services.AddScoped<IDuplicateStore, DuplicateStore>();
        services.AddScoped<DuplicateQueries>();
        services.AddScoped<QueueTakenNumber>();
        services.AddScoped<FindDuplicates>();
        services.AddScoped<ProposeMerge>();
        services.AddScoped<MergeMembers>();
        services.AddScoped<DismissDuplicate>();
        services.AddSingleton<DuplicateSweep>();
        return services.AddUnionJob<DuplicateJob>("members.duplicates", "0 40 2 * * ?");
    }

    private static IServiceCollection AddStatistics(this IServiceCollection services)
    {
        services.AddScoped<StatisticsQueries>();
        services.AddSingleton<MemberCounting>();
        return services.AddUnionJob<MemberCountingJob>("members.statistics", "0 */10 * * * ?");
    }
}
