using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Register;

namespace WeChatUnion.Domain.Members.Import;

/// <summary>What a changed row means for the member it is about: the member follows the file, and each difference is told.</summary>
public sealed class EntryChanges(UnionBook unions, IPersonalDataVault vault)
{
    /// <param name="member">As the register has it; changed here.</param>
    /// <param name="saysPhone">False when the file has no such column: then the phone stays.</param>
    public IReadOnlyList<MemberChange> Apply(
        Member member,
        RegisterEntry entry,
        bool saysPhone,
        ChangeOrigin origin
    )
    {
        var changes = new List<MemberChange>();
        if (member.OpenName(vault) != entry.Name!.Reveal())
        {
            Tell(MemberField.Name, member.MaskedName, entry.Name.ToString());
            member.CorrectIdentity(entry.Name, entry.Document!, vault);
        }
        if (saysPhone && member.OpenPhone(vault) is var phone && phone != entry.Phone?.Reveal())
        {
            Tell(MemberField.Phone, Mask(phone), entry.Phone?.ToString());
            member.CorrectPhone(entry.Phone, vault);
        }
        if (member.OrganizationId != entry.Union!.Value)
        {
            Tell(
                MemberField.Organization,
                unions.NameOf(member.OrganizationId),
                unions.NameOf(entry.Union.Value)
            );
            member.MoveTo(entry.Union.Value);
        }
        if (entry.State is { } state && member.State != state)
        {
            Tell(MemberField.State, member.State.ToString(), state.ToString());
            member.ChangeState(
                state,
                MemberStateReason.RegisterCorrection,
                UnionCalendar.DayOf(origin.At)
            );
        }
        return changes;

        void Tell(MemberField field, string? before, string? after) =>
            changes.Add(MemberChange.Of(member.Id, field, before, after, origin));
    }

    private static string? Mask(string? phone) =>
        phone is not null && PhoneNumber.Parse(phone) is { Succeeded: true } parsed
            ? parsed.Value.ToString()
            : null;
}
