using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Register;

namespace WeChatUnion.Infrastructure.Members.Register;

/// <summary>The exact parts of a search as blind indexes.</summary>
internal sealed record MemberKeys(
    BlindIndex? Phone,
    BlindIndex? IdNumber,
    BlindIndex? Namesake,
    PersonName? NameAlone
)
{
    /// <summary>So few rows that they can be counted.</summary>
    public bool IsExact => Phone is not null || IdNumber is not null || Namesake is not null;

    /// <returns>Or the refusal of the first part that is none.</returns>
    public static Outcome<MemberKeys> Read(MemberSearch search, IPersonalDataVault vault)
    {
        var phone = Parse(search.Phone, PhoneNumber.Parse);
        var number = Parse(search.IdNumber, Domain.Members.Contracts.IdNumber.Parse);
        var name = Parse(search.Name, PersonName.Parse);
        if ((phone?.Refusal ?? number?.Refusal ?? name?.Refusal) is { } refusal)
        {
            return refusal;
        }
        var birthday = search.Birthday is { } born ? $"{born:yyyyMMdd}" : null;
        return new MemberKeys(
            phone is { } p ? vault.Blind(p.Value.Reveal(), Member.PhonePurpose) : null,
            number is { } n ? vault.Blind(n.Value.Reveal(), Member.IdNumberPurpose) : null,
            name is { } known && birthday is not null
                ? Member.NamesakeOf(known.Value, birthday, vault)
                : null,
            birthday is null ? name?.Value : null
        );
    }

    public IQueryable<Member> Narrow(IQueryable<Member> members)
    {
        if (Phone is not null)
        {
            members = members.Where(member => member.PhoneIndex == Phone);
        }
        if (IdNumber is { } number)
        {
            members = members.Where(member => member.IdNumberIndex == number);
        }
        if (Namesake is { } namesake)
        {
            members = members.Where(member => member.NamesakeIndex == namesake);
        }
        return members;
    }

    private static Outcome<T>? Parse<T>(string? typed, Func<string?, Outcome<T>> parse) =>
        string.IsNullOrWhiteSpace(typed) ? default(Outcome<T>?) : parse(typed);
}
