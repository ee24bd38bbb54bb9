namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// The member register as other rooms may ask it. A match says who; a miss says nothing about why,
/// and does the same look-ups and the same cryptography as a hit.
/// </summary>
public interface IMemberDirectory
{
    /// <summary>The one member with this phone whose ID number ends so; null when none or several.</summary>
    /// <param name="idLast4">Four characters, the last possibly X.</param>
    Task<MemberId?> MatchByPhoneAsync(PhoneNumber phone, string idLast4, CancellationToken cancel);

    /// <summary>The member of this document, if the register means the same name, see <see cref="NameMatch"/>.</summary>
    Task<MemberId?> MatchByIdNumberAsync(
        IdDocument number,
        PersonName name,
        CancellationToken cancel
    );

    Task<MemberDescription?> DescribeAsync(MemberId id, CancellationToken cancel);
}
