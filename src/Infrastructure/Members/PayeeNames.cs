using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members;

internal sealed class PayeeNames(UnionDbContext db, IPersonalDataVault vault) : IPayeeNames
{
    public async Task<IReadOnlyDictionary<MemberId, string>> OpenAsync(
        IReadOnlyCollection<MemberId> members,
        CancellationToken cancel
    )
    {
        var ids = members.ToList();
        var found = await db.Set<Member>()
            .AsNoTracking()
            .Where(member => ids.Contains(member.Id))
            .ToListAsync(cancel);
        return found.ToDictionary(member => member.Id, member => member.OpenName(vault));
    }
}
