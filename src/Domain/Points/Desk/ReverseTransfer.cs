using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Points.Desk;

/// <param name="Reason">5 to 200 characters; kept in the trail.</param>
public sealed record ReverseTransferRequest(PointTransferId Transfer, string Reason);

/// <summary>
/// Undoes what a member in scope earned or spent, also after he gave his card up; whoever never bound one is the city's. The reversal and its line in the
/// trail are one commit: both are written, or neither is. Told again, whoever does, it says what came of it then and writes nothing.
/// </summary>
public sealed class ReverseTransfer(
    PointsSwitch points,
    IPointOwners owners,
    ILastBindings bindings,
    IMemberLookup members,
    IPointReversals reversals,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task<Outcome<PointReversal>> ExecuteAsync(
        StaffActor actor,
        ReverseTransferRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var scope = actor.ScopeOf(PointsActs.Reverse);
        if (scope.IsEmpty)
        {
            return StaffRefusals.NotAllowed;
        }
        if (!points.IsOn)
        {
            return PointsRefusals.Off;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        if (await owners.FindAsync(request.Transfer, cancel) is not { } owner)
        {
            return StaffRefusals.NotFound;
        }
        var path = await FindPathAsync(owner, cancel);
        if (path is null ? !scope.IsWhole : !scope.Covers(path))
        {
            return StaffRefusals.NotFound;
        }
        var done = await reversals.ReverseAsync(request.Transfer, now, cancel);
        if (!done.Succeeded || done.Value.IsKnown)
        {
            return done;
        }
        var (taken, missing) = (done.Value.Points, done.Value.Missing);
        audit.Record(
            new(
                "points.transfer-reversed",
                ActorKind.Staff,
                actor.Id.Value,
                $"transfer:{request.Transfer.Value}",
                now,
                string.Create(CultureInfo.InvariantCulture, $"{taken}:{missing}"),
                path,
                new AuditDetails(owner.Value, reason.Value)
            )
        );
        await work.SaveAsync(cancel);
        return done;
    }

    private async Task<string?> FindPathAsync(PersonId owner, CancellationToken cancel) =>
        await bindings.FindMemberAsync(owner, cancel) is { } member
            ? (await members.FindAsync([member], cancel)).GetValueOrDefault(member)?.UnionPath
            : null;
}
