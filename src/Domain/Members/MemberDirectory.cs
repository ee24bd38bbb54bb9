using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Standing;

namespace WeChatUnion.Domain.Members;

/// <inheritdoc />
public sealed class MemberDirectory(IMemberStore store, IPersonalDataVault vault) : IMemberDirectory
{
    /// <summary>Some firms register every worker with one office phone; past this many, the ID number tells.</summary>
    private const int MembersPerPhone = 50;

    /// <summary>No member has it: 月 is not a digit.</summary>
    private const string Nobody = "月月月月月月月月月月月月月月月月月月";

    public async Task<MemberId?> MatchByPhoneAsync(
        PhoneNumber phone,
        string idLast4,
        CancellationToken cancel
    )
    {
        var index = vault.Blind(phone.Reveal(), Member.PhonePurpose);
        var candidates = await store.FindByPhoneAsync(index, MembersPerPhone, cancel);
        var matches = candidates
            .Where(member => Same(member.OpenIdNumber(vault)[^4..], idLast4))
            .ToList();
        if (candidates.Count == 0)
        {
            Same(OpenNobody()[^4..], idLast4);
        }
        return matches.Count == 1 ? matches[0].Id : null;
    }

    public async Task<MemberId?> MatchByIdNumberAsync(
        IdDocument number,
        PersonName name,
        CancellationToken cancel
    )
    {
        var index = vault.Blind(number.Reveal(), Member.IdNumberPurpose);
        var member = await store.FindByIdNumberAsync(index, cancel);
        var registered = member?.OpenName(vault) ?? OpenNobody();
        return NameMatch.IsSame(registered, name.Reveal()) ? member?.Id : null;
    }

    public async Task<MemberDescription?> DescribeAsync(MemberId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not var (member, union))
        {
            return null;
        }
        return new MemberDescription(
            member.Id,
            member.MaskedName,
            union.Name,
            member.OpenPhone(vault) is { } phone ? PhoneNumber.Parse(phone).Value.ToString() : null,
            IdDocument.Mask(member.OpenIdNumber(vault)),
            StandingOf.Member(member, union).IsGood,
            union.Id,
            union.Path
        );
    }

    /// <summary>A miss costs what a hit costs.</summary>
    private string OpenNobody()
    {
        var place = Member.IdNumberPlace(default);
        return vault.Open(vault.Seal(Nobody, place), place);
    }

    private static bool Same(string registered, string typed) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(registered),
            Encoding.UTF8.GetBytes(typed)
        );
}
