using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using static WeChatUnion.Infrastructure.Tests.Members.MembersHost;

namespace WeChatUnion.Infrastructure.Tests.Members;

internal static class TreeSteps
{
    public static async Task<(
        UnionOrganization Street,
        UnionOrganization Community
    )> GrowStreetAsync(this MembersHost host, StaffActor admin, UnionOrganization district)
    {
        var street = await host.AskAsync(
            (AddOrganization add) =>
                add.ExecuteAsync(admin, new(district.Id, "试街道工会"), Now, default)
        );
        var community = await host.AskAsync(
            (AddOrganization add) =>
                add.ExecuteAsync(admin, new(street.Value, "试社区工会"), Now, default)
        );
        return (await host.UnionAsync(street.Value), await host.UnionAsync(community.Value));
    }

    /// <summary>Every path is its parent's and its own; no union stands below one that has ended.</summary>
    public static async Task AssertTreeIsWholeAsync(this MembersHost host)
    {
        var unions = (await host.UnionsAsync()).ToDictionary(union => union.Id);
        foreach (var union in unions.Values.Where(union => union.ParentId is not null))
        {
            var parent = unions[union.ParentId!.Value];
            Assert.That(union.Path, Is.EqualTo(union.PathBelow(parent)));
            Assert.That(union.Level, Is.EqualTo(parent.Level + 1));
            if (union.State == UnionState.Active)
            {
                Assert.That(parent.State, Is.EqualTo(UnionState.Active));
            }
            if (union.MergedInto is { } into)
            {
                Assert.That(unions[into].State, Is.EqualTo(UnionState.Active));
            }
        }
    }

    public static Task<List<OrganizationChange>> HistoryAsync(
        this MembersHost host,
        UnionOrganizationId id
    ) =>
        host.AskAsync(
            (UnionDbContext db) =>
                db.Set<OrganizationChange>()
                    .Where(change => change.OrganizationId == id)
                    .OrderBy(change => change.Id)
                    .ToListAsync()
        );

    public static Task<List<string>> TrailAsync(this MembersHost host, UnionOrganizationId id) =>
        host.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .Where(row => row.Subject == $"union:{id.Value}")
                    .Select(row => row.Act)
                    .ToListAsync()
        );
}
