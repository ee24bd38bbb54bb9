using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns.Persons;

/// <summary>
/// Addresses of prizes go, but for those a parcel is on its way to. That a prize was won, and under which masked name, stays: files of a
/// draw are kept two years (总局令第32号).
/// </summary>
internal sealed class PrizeDataHolder(UnionDbContext db) : IPersonalDataHolder
{
    public string Room => "campaigns";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (
            erasure.Person is not { } person
            || !(erasure.AccountClosed || erasure.Kinds.HasFlag(PersonalDataKinds.Address))
        )
        {
            return new(0);
        }
        var wins = await db.Set<PrizeWin>()
            .Where(win => win.PersonId == person)
            .ToListAsync(cancel);
        var going = wins.FindAll(win =>
            win.Address is not null && win.State is not (PrizeState.Claimed or PrizeState.Sent)
        );
        going.ForEach(win => win.ForgetAddress());
        return new(going.Count, wins.Count > 0 ? "prizes won" : null);
    }
}
