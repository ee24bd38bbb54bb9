using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Memberships.Unions;

namespace WeChatUnion.Domain.Memberships.Moving;

/// <param name="To">Chosen from the search; or</param>
/// <param name="Code">read from the new union's poster.</param>
public sealed record FillTransferRequest(
    FanIdentity Fan,
    UnionOrganizationId? To,
    string? Code,
    CaseChannel Channel
);

/// <summary>Where to, on whichever face: begins the transfer or finds the one begun, and keeps the choice, with both names of now.</summary>
public sealed class FillTransfer(
    OpenCase open,
    SaveCaseDraft save,
    UnionChoice choice,
    TransferringMember transferring,
    IFanDirectory fans
)
{
    /// <summary>The draft's word for: chosen.</summary>
    public const string Chosen = "chosen";

    public async Task<Outcome<CaseDraft>> ExecuteAsync(
        FillTransferRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var draft = await open.ExecuteAsync(
            request.Fan,
            new(TransferMembership.KindName, TransferMembership.Round, request.Channel),
            now,
            cancel
        );
        if (!draft.Succeeded)
        {
            return draft.Refusal;
        }
        var to = await FindAsync(request, now, cancel);
        if (!to.Succeeded)
        {
            return to.Refusal;
        }
        var person = await fans.FindOrCreateAsync(request.Fan, now, cancel);
        var member = await transferring.DescribeAsync(new(person, null, null, null), cancel);
        if (!member.Succeeded)
        {
            return member.Refusal;
        }
        var entry = member.Value;
        if (to.Value.Id == entry.UnionOrganizationId)
        {
            return MembershipsRefusals.SameUnion;
        }
        var form = TransferForm.Of(entry) with { To = to.Value.Id.Value, ToName = to.Value.Name };
        return await save.ExecuteAsync(
            request.Fan,
            new(draft.Value.Id, form.Write(), Chosen),
            now,
            cancel
        );
    }

    private async Task<Outcome<UnionDescription>> FindAsync(
        FillTransferRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        request switch
        {
            { Code: { } code } => await choice.OfCodeAsync(code, now, cancel),
            { To: { } id } => await choice.OfIdAsync(id, cancel),
            _ => MembershipsRefusals.TargetMissing,
        };
}
