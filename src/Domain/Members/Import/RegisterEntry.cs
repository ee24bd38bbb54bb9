using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Import;

/// <summary>What a row of a register file says of a member, understood. Parts that could not be understood are null.</summary>
/// <param name="State">Null when the file does not say.</param>
public sealed record RegisterEntry(
    PersonName? Name,
    IdDocument? Document,
    PhoneNumber? Phone,
    UnionOrganizationId? Union,
    MemberState? State
)
{
    /// <summary>The row in one spelling, for telling whether anything changed. Holds personal data.</summary>
    public string Normalised(bool saysPhone) =>
        string.Join(
            '\n',
            Name!.Reveal(),
            saysPhone ? Phone?.Reveal() ?? "" : "?",
            Union!.Value.Value.ToString("N"),
            State is { } state ? ((int)state).ToString("D", null) : "?"
        );
}
