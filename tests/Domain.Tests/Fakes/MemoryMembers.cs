using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Tests.Fakes;

public sealed class MemoryMembers : IMemberStore
{
    public const string OrganizationName = "浪花电子厂工会";

    /// <summary>Where all of them belong.</summary>
    public UnionOrganization Union { get; } =
        UnionOrganization.Root(UnionOrganizationId.New(), OrganizationName);

    public List<Member> All { get; } = [];

    public int Lookups { get; private set; }

    public Task<IReadOnlyList<Member>> FindByPhoneAsync(
        BlindIndex phone,
        int limit,
        CancellationToken cancel
    )
    {
        Lookups++;
        return Task.FromResult<IReadOnlyList<Member>>([
            .. All.Where(member => member.PhoneIndex == phone).Take(limit),
        ]);
    }

    public Task<Member?> FindByIdNumberAsync(BlindIndex number, CancellationToken cancel)
    {
        Lookups++;
        return Task.FromResult(All.SingleOrDefault(member => member.IdNumberIndex == number));
    }

    public Task<(Member Member, UnionOrganization Union)?> FindAsync(
        MemberId id,
        CancellationToken cancel
    )
    {
        Lookups++;
        return Task.FromResult(
            All.SingleOrDefault(member => member.Id == id) is { } found
                ? (found, Union)
                : ((Member, UnionOrganization)?)null
        );
    }
}
