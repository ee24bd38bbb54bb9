using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Tests.Fakes;

/// <summary>The register asked about known members. All belong to <see cref="UnionPath"/> unless moved.</summary>
public sealed class MemoryLookup(MemoryMembers members, IPersonalDataVault vault) : IMemberLookup
{
    public const string UnionPath = "city/east/";

    public Dictionary<MemberId, string> Paths { get; } = [];

    public Task<IReadOnlyDictionary<MemberId, MemberEntry>> FindAsync(
        IReadOnlyCollection<MemberId> ids,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyDictionary<MemberId, MemberEntry>>(
            members
                .All.Where(member => ids.Contains(member.Id))
                .ToDictionary(
                    member => member.Id,
                    member => new MemberEntry(
                        member.Id,
                        member.MaskedName,
                        MemoryMembers.OrganizationName,
                        Paths.GetValueOrDefault(member.Id, UnionPath),
                        member.State == MemberState.InMembership
                    )
                )
        );

    public Task<IReadOnlyList<MemberId>> FindByPhoneAsync(
        PhoneNumber phone,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<MemberId>>([
            .. members.All.Where(m => m.OpenPhone(vault) == phone.Reveal()).Select(m => m.Id),
        ]);

    public Task<MemberId?> FindByIdNumberAsync(IdNumber number, CancellationToken cancel) =>
        Task.FromResult(
            members.All.SingleOrDefault(m => m.OpenIdNumber(vault) == number.Reveal())?.Id
        );

    public Task<PhoneNumber?> FindPhoneAsync(MemberId member, CancellationToken cancel)
    {
        var phone = members.All.Single(m => m.Id == member).OpenPhone(vault);
        return Task.FromResult(phone is null ? null : PhoneNumber.Parse(phone).Value);
    }
}
