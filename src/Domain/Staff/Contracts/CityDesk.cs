using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>
/// What acts of staff on things of the whole city (a season, a campaign) begin and end with: the right at the city's own union, a
/// second person who wrote nothing of it, a line in the trail in the same save.
/// </summary>
public sealed class CityDesk(
    IUnionDirectory unions,
    IAuditTrail audit,
    IAuditLookup trail,
    ISecondPerson second,
    IUnitOfWork work
)
{
    /// <summary>Why this account may not do it for the city; null: it may.</summary>
    public async Task<Refusal?> WhyNotAsync(
        StaffActor actor,
        StaffAct act,
        CancellationToken cancel
    ) =>
        !actor.MaySomewhere(act) ? StaffRefusals.NotAllowed
        : await unions.FindRootAsync(cancel) is { } city && actor.May(act, city.Path) ? null
        : StaffRefusals.NotFound;

    /// <summary>Why this account is no second person to it: it made it, or wrote anything of it, though others changed it since.</summary>
    /// <param name="maker">Null: the platform.</param>
    /// <param name="writes">Acts of the trail by which something of it is written.</param>
    /// <returns>Null: it is one.</returns>
    public async Task<Refusal?> WhyNotSecondAsync(
        StaffActor actor,
        StaffAccountId? maker,
        IReadOnlyCollection<string> writes,
        string subject,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await second.WhyNotAsync(maker, actor.Id, now, cancel)
        ?? (
            await trail.HasAsync(writes, actor.Id.Value, subject, DateTimeOffset.UnixEpoch, cancel)
                ? StaffRefusals.SecondPersonNeeded
                : null
        );

    /// <summary>A line in the trail, with the change it is about.</summary>
    /// <param name="note">As <see cref="AuditEntry.Note"/>.</param>
    /// <param name="reason">As typed by the actor; null: none is asked for.</param>
    /// <param name="about">The person the reason tells of, who takes it along when he is erased; null: it is of a thing and of nobody.</param>
    /// <returns>False: somebody else was first, and nothing is saved.</returns>
    public async Task<bool> TrySaveAsync(
        StaffActor actor,
        string act,
        string subject,
        string note,
        DateTimeOffset now,
        CancellationToken cancel,
        string? reason = null,
        Guid? about = null
    )
    {
        var city = await unions.FindRootAsync(cancel);
        audit.Record(
            new(
                act,
                ActorKind.Staff,
                actor.Id.Value,
                subject,
                now,
                note,
                city?.Path,
                reason is null ? null : new AuditDetails(about ?? actor.Id.Value, reason)
            )
        );
        return await work.TrySaveAsync(cancel);
    }
}
