using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>The list of those who take part in no draw, a register of one member, and counters that can be used up.</summary>
public sealed class MemoryExclusions : IExclusionStore, IMemberDirectory, IDayCounters
{
    public MemberId Member { get; } = MemberId.New();

    public List<Exclusion> All { get; } = [];

    public bool IsUsedUp { get; set; }

    public Task<Exclusion?> FindAsync(MemberId member, CancellationToken cancel) =>
        Task.FromResult(All.SingleOrDefault(one => one.MemberId == member));

    public void Add(Exclusion exclusion) => All.Add(exclusion);

    public void Remove(Exclusion exclusion) => All.Remove(exclusion);

    public Task<MemberId?> MatchByIdNumberAsync(
        IdDocument number,
        PersonName name,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            (number.Reveal(), name.Reveal()) == (ExclusionTests.Number, ExclusionTests.Name)
                ? Member
                : (MemberId?)null
        );

    public Task<bool> TryCountAsync(
        IReadOnlyList<DayCounter> counters,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.FromResult(!IsUsedUp);

    public Task<bool> TryDocumentAsync(
        FanIdentity fan,
        IdDocument number,
        IReadOnlyList<DayCounter> others,
        DateTimeOffset now,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<MemberId?> MatchByPhoneAsync(
        PhoneNumber phone,
        string idLast4,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<MemberDescription?> DescribeAsync(MemberId id, CancellationToken cancel) =>
        throw new NotSupportedException();
}
