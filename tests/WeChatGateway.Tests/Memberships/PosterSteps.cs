using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Memberships.Codes;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Memberships;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Memberships;

/// <summary>What the console and time do while members are on pages and in the mini-program.</summary>
internal static class PosterSteps
{
    private static int people;

    /// <summary>Somebody of whom the register knows nothing.</summary>
    public static DemoPerson Stranger()
    {
        var number = Interlocked.Increment(ref people);
        var first17 = $"99010319960401{number:D3}";
        return new("何新来", $"1545555{number:D4}", first17 + IdNumber.CheckDigit(first17), [], "");
    }

    public static async Task<UnionOrganization> UnionAsync(
        this IServiceProvider host,
        UnionLevel level,
        UnionOrganizationId? not = null
    )
    {
        await using var scope = host.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<UnionDbContext>()
            .Set<UnionOrganization>()
            .AsNoTracking()
            .Where(union => union.Level == level && union.State == UnionState.Active)
            .Where(union => not == null || union.Id != not)
            .OrderBy(union => union.Id)
            .FirstAsync();
    }

    public static async Task<string> PosterAsync(
        this IServiceProvider host,
        UnionOrganization union
    )
    {
        await using var scope = host.CreateAsyncScope();
        var editor = new StaffActor(
            StaffAccountId.New(),
            "小编",
            [new(StaffRole.Editor, union.Path)]
        );
        var code = await scope
            .ServiceProvider.GetRequiredService<RenewJoinCode>()
            .ExecuteAsync(editor, union.Id, DateTimeOffset.UtcNow, default);
        return code.Value;
    }

    /// <summary>The union this member is in now.</summary>
    public static async Task<UnionOrganizationId> UnionOfAsync(
        this IServiceProvider host,
        DemoPerson person
    )
    {
        await using var scope = host.CreateAsyncScope();
        var number = IdNumber.Parse(person.IdNumber).Value;
        var member = await scope
            .ServiceProvider.GetRequiredService<IMemberLookup>()
            .FindByIdNumberAsync(number, default);
        return await scope
            .ServiceProvider.GetRequiredService<UnionDbContext>()
            .Set<Member>()
            .Where(one => one.Id == member)
            .Select(one => one.OrganizationId)
            .SingleAsync();
    }

    public static Task<int> SendCodesAsync(this IServiceProvider host) =>
        host.GetRequiredService<PhoneCodeSweep>().SendWaitingAsync(default);
}
