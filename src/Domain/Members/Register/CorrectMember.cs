using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Members.Standing;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Register;

/// <summary>What is null stays as it is.</summary>
/// <param name="Phone">An empty text takes the phone out.</param>
public sealed record CorrectMemberRequest(
    MemberId Member,
    string? Name,
    string? Phone,
    string? IdNumber,
    string? Reason
);

/// <summary>
/// A name, phone or ID number is put right. When the corrected ID number stands on another entry already, both go to the
/// queue of duplicates. Who has bound the member's card is told soon afterwards that the phone is another.
/// </summary>
public sealed class CorrectMember(
    IRegisterStore store,
    IStandingStore standings,
    QueueTakenNumber taken,
    RegisterTrail trail,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    public async Task<Outcome<MemberId>> ExecuteAsync(
        StaffActor actor,
        CorrectMemberRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(MembersActs.Edit))
        {
            return StaffRefusals.NotAllowed;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        if (
            await store.FindAsync(request.Member, cancel) is not var (member, union)
            || !actor.May(MembersActs.Edit, union.Path)
        )
        {
            return StaffRefusals.NotFound;
        }
        if (member.State == MemberState.Merged)
        {
            return RegisterRefusals.StateNotAllowed;
        }
        var read = MemberCorrection.Read(request, member, vault);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }
        var correction = read.Value;
        if (correction.Changes.Count == 0)
        {
            return RegisterRefusals.NothingChanged;
        }
        var number = correction.Apply(member, vault);
        foreach (var (field, before, after) in correction.Changes)
        {
            var origin = new ChangeOrigin(actor.Id, now, Reason: reason.Value);
            store.Add(MemberChange.Of(member.Id, field, before, after, origin));
        }
        if (correction.Changes.Any(change => change.Field == MemberField.Phone))
        {
            standings.Add(StandingChange.Of(member.Id, now));
        }
        var note = string.Join(", ", correction.Changes.Select(change => change.Field));
        trail.Record("members.corrected", actor, member.Id, union.Path, now, note);
        try
        {
            return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : member.Id;
        }
        catch (UniqueRuleException rule) when (rule.Rule == Member.OnePerIdNumber)
        {
            await taken.AddAsync(actor, request.Member, union.Path, number, now, cancel);
            return RegisterRefusals.IdNumberTaken;
        }
    }
}
