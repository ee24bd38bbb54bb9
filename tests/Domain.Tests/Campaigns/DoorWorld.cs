using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>One fan before the door of a campaign, and all other rooms the door asks about him.</summary>
internal sealed class DoorWorld
    : IFanDirectory,
        IBoundMembers,
        IMemberFans,
        IMemberStanding,
        IBlacklist,
        ICampaignExclusions,
        IEntrantMemory,
        ICampaignCircles
{
    public const string Circle = "iron-fans.winners";

    private Entrant? kept;

    public PersonId Person { get; } = PersonId.New();

    public MemberId Member { get; } = MemberId.New();

    public bool IsBound { get; set; } = true;

    public bool IsActive { get; set; } = true;

    public bool IsInGoodStanding { get; set; } = true;

    public bool IsBanned { get; set; }

    public bool IsExcluded { get; set; }

    public bool IsInCircle { get; set; }

    public string UnionPath { get; set; } = "city/east/";

    /// <summary>How often anybody was looked up.</summary>
    public int Asked { get; private set; }

    public CampaignDoor Door => new(this, this, this, this, this, this, this, new([this]));

    public Entrant? Find(FanIdentity fan, CampaignId campaign) => kept;

    public void Keep(FanIdentity fan, CampaignId campaign, Entrant entrant) => kept = entrant;

    public Task<PersonId> FindOrCreateAsync(
        FanIdentity identity,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        Asked++;
        return Task.FromResult(Person);
    }

    public Task<BoundMember?> FindActiveAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            IsBound && IsActive ? new BoundMember(Member, MemberCardId.New(), UnionPath, now) : null
        );

    public Task<MemberId?> FindMemberAsync(PersonId person, CancellationToken cancel) =>
        Task.FromResult(IsBound ? Member : (MemberId?)null);

    public Task<MemberStanding?> FindAsync(MemberId id, CancellationToken cancel) =>
        Task.FromResult<MemberStanding?>(new(id, IsInGoodStanding, true, true, UnionPath));

    public Task<ListStanding> StandingAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            IsBanned
                ? ListStanding.Clear with
                {
                    LotteryUntil = DateOnly.MaxValue,
                }
                : ListStanding.Clear
        );

    public Task<bool> HasAsync(MemberId member, CancellationToken cancel) =>
        Task.FromResult(IsExcluded);

    public Task<IReadOnlyList<CampaignCircle>> ListAsync(
        IReadOnlyCollection<string> chosen,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyList<CampaignCircle>>([new(Circle, "铁粉")]);

    public Task<bool> HasAsync(
        IReadOnlyCollection<string> names,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.FromResult(IsInCircle && names.Contains(Circle));

    public IAsyncEnumerable<MemberId> FindMembersAsync(
        IReadOnlyCollection<string> names,
        DateTimeOffset now,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<PersonId?> FindAsync(FanIdentity identity, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<FanId?> FindIdAsync(FanIdentity identity, CancellationToken cancel) =>
        throw new NotSupportedException();

    Task<FanIdentity?> IMemberFans.FindAsync(MemberId member, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<PersonId?> FindPersonAsync(MemberId member, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<MemberStanding>> FindManyAsync(
        IReadOnlyCollection<MemberId> ids,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<IReadOnlySet<MemberId>> AllAsync(CancellationToken cancel) =>
        throw new NotSupportedException();
}
