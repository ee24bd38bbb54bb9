using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>Signing out: a copied cookie is worth nothing from then on. Ending what has ended changes nothing.</summary>
public sealed class EndStaffSession(IStaffStore store, IAuditTrail audit, IUnitOfWork work)
{
    public async Task ExecuteAsync(StaffSessionId id, DateTimeOffset now, CancellationToken cancel)
    {
        if (await store.FindSessionAsync(id, cancel) is not { EndedAt: null } session)
        {
            return;
        }
        session.End(now);
        audit.Record(
            new(
                "staff.signed-out",
                ActorKind.Staff,
                session.AccountId.Value,
                $"staff:{session.AccountId.Value}",
                now
            )
        );
        await work.SaveAsync(cancel);
    }
}
