using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;

namespace WeChatUnion.Infrastructure.Tests.Access;

/// <summary>A district of the demo city and one thing of each kind in it.</summary>
internal sealed class District
{
    private readonly Dictionary<Type, Guid> things = [];

    private District(string path) => Path = path;

    public string Path { get; }

    /// <summary>Things that stand in the tables; what is not among them was never made.</summary>
    public IReadOnlyCollection<Guid> Things => things.Values;

    /// <summary>Of the thing in this district; of kinds it has none of, an id nobody has.</summary>
    public Guid IdOf(Type kind) => things.GetValueOrDefault(kind, Guid.NewGuid());

    public static async Task<District> FindAsync(CardHost host, string name)
    {
        var union = await host.AskAsync((UnionDbContext db) => UnionAsync(db, name));
        var district = new District(union.Path);
        district.things[typeof(UnionOrganizationId)] = union.Id.Value;
        await host.DoAsync((UnionDbContext db) => district.FindMembersAsync(db));
        return district;
    }

    /// <summary>An account, a role and a proposed entry of the black list, made by people of the city.</summary>
    public async Task FurnishAsync(CardHost host, string cityPath, DateTimeOffset now)
    {
        StaffActor City(StaffRole role) => new(StaffAccountId.New(), "市", [new(role, cityPath)]);
        var account = await host.AskAsync(
            (CreateStaff use) =>
                use.ExecuteAsync(
                    City(StaffRole.Administrator),
                    new("west.one", "某某", new(things[typeof(UnionOrganizationId)])),
                    now,
                    default
                )
        );
        things[typeof(StaffAccountId)] = account.Value.Account.Value;
        var grant = await host.AskAsync(
            (GrantStaffRole use) =>
                use.ExecuteAsync(
                    City(StaffRole.Administrator),
                    new(
                        account.Value.Account,
                        StaffRole.Editor,
                        new(things[typeof(UnionOrganizationId)]),
                        null
                    ),
                    now,
                    default
                )
        );
        things[typeof(StaffRoleGrantId)] = grant.Value.Value;
        var ask = new Walker(City(StaffRole.Editor), StaffScope.Nowhere, IdOf);
        var listing = await host.AskAsync(
            (ProposeListing use) =>
                (Task<Outcome<ListingId>>)
                    typeof(ProposeListing)
                        .GetMethod("ExecuteAsync")!
                        .Invoke(
                            use,
                            ask.ArgumentsOf(typeof(ProposeListing).GetMethod("ExecuteAsync")!)
                        )!
        );
        if (listing.Succeeded)
        {
            things[typeof(ListingId)] = listing.Value.Value;
        }
    }

    private static Task<UnionOrganization> UnionAsync(UnionDbContext db, string name) =>
        db.Set<UnionOrganization>().SingleAsync(union => union.Name == name);

    private async Task FindMembersAsync(UnionDbContext db)
    {
        var card = await (
            from union in db.Set<UnionOrganization>()
            where union.Path.StartsWith(Path)
            join member in db.Set<Member>() on union.Id equals member.OrganizationId
            join one in db.Set<MemberCard>() on member.Id equals one.MemberId
            orderby one.Id
            select one
        ).FirstAsync();
        things[typeof(MemberId)] = card.MemberId.Value;
        things[typeof(MemberCardId)] = card.Id.Value;
    }
}
