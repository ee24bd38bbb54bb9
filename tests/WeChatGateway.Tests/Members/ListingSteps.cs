using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Members;

/// <summary>What staff do on the black list.</summary>
internal static class ListingSteps
{
    public const string Evidence = "车票为同一张图片，经与客运站核对属实。";

    /// <summary>An entry for a year that two of the staff agreed on.</summary>
    public static async Task<ListingId> ListAsync(this IServiceProvider host, DemoPerson person)
    {
        await using var scope = host.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var member = await services
            .GetRequiredService<IMemberLookup>()
            .FindByIdNumberAsync(IdNumber.Parse(person.IdNumber).Value, default);
        var day = UnionCalendar.DayOf(now);
        var terms = new ListingTerms(
            member,
            null,
            ListLevel.NoSubsidy,
            ListingReason.FalseMaterial,
            Evidence,
            [],
            day,
            day.AddYears(1)
        );
        var proposed = await services
            .GetRequiredService<ProposeListing>()
            .ExecuteAsync(await StaffAsync(services, StaffRole.Editor), terms, now, default);
        var decided = await services
            .GetRequiredService<DecideListing>()
            .ExecuteAsync(
                await StaffAsync(services, StaffRole.Reviewer),
                new(proposed.Value, true),
                now,
                default
            );
        return decided.Value;
    }

    /// <summary>A third person says no to the appeal.</summary>
    public static async Task RefuseAppealAsync(this IServiceProvider host, ListingId id)
    {
        await using var scope = host.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var appeal = await services
            .GetRequiredService<IListingStore>()
            .FindAppealOfAsync(id, default);
        var decided = await services
            .GetRequiredService<DecideAppeal>()
            .ExecuteAsync(
                await StaffAsync(services, StaffRole.Reviewer),
                new(appeal!.Id, false, "内部备注：与客运站再次核对无误"),
                now,
                default
            );
        Assert.That(decided.Succeeded, Is.True, decided.Refusal?.Code);
    }

    internal static async Task<StaffActor> StaffAsync(IServiceProvider services, StaffRole role)
    {
        var root = await services
            .GetRequiredService<UnionDbContext>()
            .Set<UnionOrganization>()
            .Where(union => union.ParentId == null)
            .Select(union => union.Path)
            .SingleAsync();
        return new(StaffAccountId.New(), "小王", [new(role, root)]);
    }
}
