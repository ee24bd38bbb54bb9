using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members;

internal sealed class MemberLookup(UnionDbContext db, IPersonalDataVault vault) : IMemberLookup
{
    private const int MostPerPhone = 50;

    public async Task<IReadOnlyDictionary<MemberId, MemberEntry>> FindAsync(
        IReadOnlyCollection<MemberId> members,
        CancellationToken cancel
    )
    {
        var ids = members.ToList();
        var found = await db.Set<Member>()
            .AsNoTracking()
            .Where(member => ids.Contains(member.Id))
            .Join(
                db.Set<UnionOrganization>(),
                member => member.OrganizationId,
                union => union.Id,
                (member, union) =>
                    new
                    {
                        member.Id,
                        member.MaskedName,
                        union.Name,
                        union.Path,
                        member.State,
                        UnionState = union.State,
                        union.PaysDues,
                    }
            )
            .ToListAsync(cancel);
        return found.ToDictionary(
            row => row.Id,
            row => new MemberEntry(
                row.Id,
                row.MaskedName,
                row.Name,
                row.Path,
                new MemberStanding(
                    row.Id,
                    row.State == MemberState.InMembership,
                    row.UnionState == UnionState.Active,
                    row.PaysDues,
                    row.Path
                ).IsGood
            )
        );
    }

    public async Task<IReadOnlyList<MemberId>> FindByPhoneAsync(
        PhoneNumber phone,
        CancellationToken cancel
    )
    {
        BlindIndex? index = vault.Blind(phone.Reveal(), Member.PhonePurpose);
        return await db.Set<Member>()
            .Where(member => member.PhoneIndex == index)
            .OrderBy(member => member.Id)
            .Select(member => member.Id)
            .Take(MostPerPhone)
            .ToListAsync(cancel);
    }

    public async Task<MemberId?> FindByIdNumberAsync(IdDocument number, CancellationToken cancel)
    {
        var index = vault.Blind(number.Reveal(), Member.IdNumberPurpose);
        var found = await db.Set<Member>()
            .Where(member => member.IdNumberIndex == index)
            .Select(member => member.Id)
            .ToListAsync(cancel);
        return found.Count == 0 ? null : found[0];
    }

    public async Task<PhoneNumber?> FindPhoneAsync(MemberId member, CancellationToken cancel)
    {
        var found = await db.Set<Member>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == member, cancel);
        var phone = PhoneNumber.Parse(found?.OpenPhone(vault));
        return phone.Succeeded ? phone.Value : null;
    }

    /// <summary>Through ix_members_changes_member; a member has few lines.</summary>
    public Task<DateTimeOffset?> FindPhoneChangeAsync(MemberId member, CancellationToken cancel) =>
        db.Set<MemberChange>()
            .Where(change => change.MemberId == member && change.Field == MemberField.Phone)
            .OrderByDescending(change => change.Id)
            .Select(change => (DateTimeOffset?)change.At)
            .FirstOrDefaultAsync(cancel);
}
