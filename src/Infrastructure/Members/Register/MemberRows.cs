using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Register;

namespace WeChatUnion.Infrastructure.Members.Register;

/// <summary>Masks what lists show. Numbers are opened for it here and go no further.</summary>
internal static class MemberRows
{
    public static MemberRow Row(this Member member, string union, IPersonalDataVault vault) =>
        new(
            member.Id,
            member.MaskedName,
            member.OpenPhone(vault) is { } phone ? PhoneNumber.Parse(phone).Value.ToString() : null,
            IdNumber.Parse(member.OpenIdNumber(vault)).Value.ToString(),
            member.OrganizationId,
            union,
            member.State
        );
}
