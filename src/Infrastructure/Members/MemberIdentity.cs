using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members;

/// <inheritdoc />
internal sealed class MemberIdentity(UnionDbContext db, IPersonalDataVault vault) : IMemberIdentity
{
    private const int AreaLength = 6;

    public async Task<IdentityMatch?> CompareAsync(
        MemberId member,
        string? name,
        string? idTail,
        CancellationToken cancel
    )
    {
        if (await FindAsync(member, cancel) is not { } entry)
        {
            return null;
        }
        return new IdentityMatch(
            name is null ? null : MeansTheSame(entry, name),
            idTail is null
                ? null
                : entry.OpenIdNumber(vault).EndsWith(idTail, StringComparison.OrdinalIgnoreCase)
        );
    }

    public async Task<string?> FindAreaAsync(MemberId member, CancellationToken cancel) =>
        await FindAsync(member, cancel) is { DocumentKind: DocumentKind.ResidentIdCard } entry
            ? entry.OpenIdNumber(vault)[..AreaLength]
            : null;

    private bool MeansTheSame(Member entry, string printed) =>
        PersonName.Parse(printed) is { Succeeded: true, Value: var name }
        && NameMatch.IsSame(entry.OpenName(vault), name.Reveal());

    private Task<Member?> FindAsync(MemberId member, CancellationToken cancel) =>
        db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == member, cancel);
}
