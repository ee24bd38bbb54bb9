using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Register;

/// <summary>A correction as typed, held against what the register has.</summary>
public sealed class MemberCorrection
{
    private readonly PersonName name;
    private readonly IdNumber number;
    private readonly PhoneNumber? phone;

    private MemberCorrection(
        PersonName name,
        IdNumber number,
        PhoneNumber? phone,
        IReadOnlyList<(MemberField, string?, string?)> changes
    ) => (this.name, this.number, this.phone, Changes) = (name, number, phone, changes);

    /// <summary>Masked. Two values may look alike masked and still differ.</summary>
    public IReadOnlyList<(MemberField Field, string? Before, string? After)> Changes { get; }

    public static Outcome<MemberCorrection> Read(
        CorrectMemberRequest request,
        Member member,
        IPersonalDataVault vault
    )
    {
        var oldName = PersonName.Parse(member.OpenName(vault)).Value;
        var oldNumber = IdNumber.Parse(member.OpenIdNumber(vault)).Value;
        var oldPhone = member.OpenPhone(vault) is { } kept ? PhoneNumber.Parse(kept).Value : null;
        var name = request.Name is null ? oldName : PersonName.Parse(request.Name);
        var number = request.IdNumber is null ? oldNumber : IdNumber.Parse(request.IdNumber);
        var phone = request.Phone switch
        {
            null => oldPhone,
            { } typed when string.IsNullOrWhiteSpace(typed) => null,
            { } typed => PhoneNumber.Parse(typed) is { Succeeded: true } right ? right.Value : null,
        };
        if (name.Refusal is { } wrongName)
        {
            return wrongName;
        }
        if (number.Refusal is { } wrongNumber)
        {
            return wrongNumber;
        }
        if (phone is null && !string.IsNullOrWhiteSpace(request.Phone))
        {
            return MembersRefusals.PhoneInvalid;
        }
        var changes = new List<(MemberField, string?, string?)>();
        AddWhenDifferent(changes, MemberField.Name, oldName, name.Value);
        AddWhenDifferent(changes, MemberField.IdNumber, oldNumber, number.Value);
        AddWhenDifferent(changes, MemberField.Phone, oldPhone, phone);
        return new MemberCorrection(name.Value, number.Value, phone, changes);
    }

    /// <returns>The blind index of the number as it now stands.</returns>
    public BlindIndex Apply(Member member, IPersonalDataVault vault)
    {
        if (Changes.Any(change => change.Field is MemberField.Name or MemberField.IdNumber))
        {
            member.CorrectIdentity(name, number, vault);
        }
        if (Changes.Any(change => change.Field == MemberField.Phone))
        {
            member.CorrectPhone(phone, vault);
        }
        return member.IdNumberIndex;
    }

    private static void AddWhenDifferent(
        List<(MemberField, string?, string?)> changes,
        MemberField field,
        object? before,
        object? after
    )
    {
        if (!Equals(before, after))
        {
            changes.Add((field, before?.ToString(), after?.ToString()));
        }
    }
}
