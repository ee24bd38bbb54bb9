using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Standing;

namespace WeChatUnion.Domain.Tests.Fakes;

/// <summary>The register asked about known members. All belong to <see cref="UnionPath"/> unless moved.</summary>
public sealed class MemoryLookup(MemoryMembers register, IPersonalDataVault vault) : IMemberLookup
{
    public const string UnionPath = "city/east/";

    public Dictionary<MemberId, string> Paths { get; } = [];

    /// <summary>Phones that staff or a file changed, and when.</summary>
    public Dictionary<MemberId, DateTimeOffset> PhoneChanges { get; } = [];

    public Task<IReadOnlyDictionary<MemberId, MemberEntry>> FindAsync(
        IReadOnlyCollection<MemberId> members,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyDictionary<MemberId, MemberEntry>>(
            register
                .All.Where(member => members.Contains(member.Id))
                .ToDictionary(
                    member => member.Id,
                    member => new MemberEntry(
                        member.Id,
                        member.MaskedName,
                        MemoryMembers.OrganizationName,
                        Paths.GetValueOrDefault(member.Id, UnionPath),
                        StandingOf.Member(member, register.Union).IsGood
                    )
                )
        );

    public Task<IReadOnlyList<MemberId>> FindByPhoneAsync(
        PhoneNumber phone,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<MemberId>>([
            .. register.All.Where(m => m.OpenPhone(vault) == phone.Reveal()).Select(m => m.Id),
        ]);

    public Task<MemberId?> FindByIdNumberAsync(IdDocument number, CancellationToken cancel) =>
        Task.FromResult(
            register.All.SingleOrDefault(m => m.OpenIdNumber(vault) == number.Reveal())?.Id
        );

    public Task<PhoneNumber?> FindPhoneAsync(MemberId member, CancellationToken cancel)
    {
        var phone = register.All.Single(m => m.Id == member).OpenPhone(vault);
        return Task.FromResult(phone is null ? null : PhoneNumber.Parse(phone).Value);
    }

    public Task<DateTimeOffset?> FindPhoneChangeAsync(MemberId member, CancellationToken cancel) =>
        Task.FromResult(PhoneChanges.TryGetValue(member, out var at) ? at : (DateTimeOffset?)null);
}
