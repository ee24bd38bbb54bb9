using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Export;

/// <param name="Unmasked">Needs <see cref="MembersActs.Reveal"/> wherever the list reaches, and a reason.</param>
/// <param name="Organization">The union with all below it; null: all the account may export.</param>
/// <param name="State">Null: of any.</param>
public sealed record ExportMembersRequest(
    ExportFormat Format,
    bool Unmasked,
    string? Reason,
    UnionOrganizationId? Organization = null,
    MemberState? State = null
);

/// <summary>The register of the unions an account may export, as a file. The trail knows of it before the first row is read.</summary>
public sealed class ExportMembers(
    IMemberExport export,
    IOrganizationStore unions,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>Rows written to <paramref name="output"/>; a refusal leaves it untouched.</returns>
    public async Task<Outcome<long>> ExecuteAsync(
        StaffActor actor,
        ExportMembersRequest request,
        Stream output,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var scope = actor.ScopeOf(MembersActs.Export);
        if (scope.IsEmpty)
        {
            return StaffRefusals.NotAllowed;
        }
        if (request.Organization is { } id)
        {
            if (await unions.FindAsync(id, cancel) is not { } union || !scope.Covers(union.Path))
            {
                return StaffRefusals.NotFound;
            }
            scope = new([union.Path]);
        }
        if (request.Unmasked && !scope.Paths.All(MayReveal))
        {
            return StaffRefusals.NotAllowed;
        }
        AuditDetails? details = null;
        if (request.Unmasked)
        {
            var reason = StaffReason.Parse(request.Reason);
            if (!reason.Succeeded)
            {
                return reason.Refusal;
            }
            // Of no member in particular: the words are the account's.
            details = new(actor.Id.Value, reason.Value);
        }
        foreach (var path in scope.Paths)
        {
            audit.Record(
                new AuditEntry(
                    request.Unmasked ? "members.exported-unmasked" : "members.exported",
                    ActorKind.Staff,
                    actor.Id.Value,
                    "register",
                    now,
                    request.Unmasked ? "unmasked" : "masked",
                    path,
                    details
                )
            );
        }
        await work.SaveAsync(cancel);
        return await export.WriteAsync(scope, request, output, cancel);

        bool MayReveal(string path) => actor.May(MembersActs.Reveal, path);
    }
}
