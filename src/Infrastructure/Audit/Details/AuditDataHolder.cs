using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Infrastructure.Audit.Details;

/// <summary>
/// Who is erased is erased from the trail's details too, also from those written by what was in flight. Lines about the
/// member of the register are the union's own and are forgotten with the member.
/// </summary>
internal sealed class AuditDataHolder(IAuditErasure details) : IPersonalDataHolder
{
    public string Room => "audit";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel) =>
        erasure is { AccountClosed: true, Person: { } person }
            ? new HeldData(await details.ForgetAsync(person.Value, cancel), "lines of ids")
            : new HeldData(0);
}
