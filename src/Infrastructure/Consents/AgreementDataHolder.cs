using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Infrastructure.Consents;

/// <summary>A closed account, or the wish to be forgotten, takes every agreement back; the rows stay as proof.</summary>
internal sealed class AgreementDataHolder(IAgreementStore agreements) : IPersonalDataHolder
{
    public string Room => "consents";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (erasure is not { AccountClosed: true, Person: { } person })
        {
            return new HeldData(0);
        }
        var all = await agreements.FindAsync(person, cancel);
        var standing = all.Where(agreement => agreement.IsStanding).ToList();
        standing.ForEach(agreement => agreement.Withdraw(erasure.At));
        return new HeldData(standing.Count, all.Count > 0 ? "agreements as proof" : null);
    }
}
