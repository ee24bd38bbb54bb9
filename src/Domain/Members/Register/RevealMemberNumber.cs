using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Register;

public sealed record RevealMemberNumberRequest(
    MemberId Member,
    RevealedField Which,
    string? Reason
);

/// <summary>
/// One look at one unmasked value: an act with a reason. Nothing is shown unless the trail took the row.
/// </summary>
public sealed class RevealMemberNumber(
    IRegisterStore store,
    RegisterTrail trail,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    /// <returns>The clear text, for the screen alone.</returns>
    public async Task<Outcome<string>> ExecuteAsync(
        StaffActor actor,
        RevealMemberNumberRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(MembersActs.Reveal))
        {
            return StaffRefusals.NotAllowed;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason;
        }
        if (
            await store.FindAsync(request.Member, cancel) is not var (member, union)
            || !actor.May(MembersActs.Reveal, union.Path)
        )
        {
            return StaffRefusals.NotFound;
        }
        if (Open(member, request.Which) is not { } clear)
        {
            return RegisterRefusals.NoSuchNumber;
        }
        trail.Record(
            "members.revealed",
            actor,
            member.Id,
            union.Path,
            now,
            request.Which.ToString(),
            reason.Value
        );
        await work.SaveAsync(cancel);
        return clear;
    }

    private string? Open(Member member, RevealedField which) =>
        which switch
        {
            RevealedField.Name => member.OpenName(vault),
            RevealedField.Phone => member.OpenPhone(vault),
            RevealedField.IdNumber => member.OpenIdNumber(vault),
            _ => null,
        };
}
