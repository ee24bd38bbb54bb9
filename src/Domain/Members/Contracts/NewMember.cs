namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>Somebody to be registered. Prints nothing of the person.</summary>
/// <param name="Union">As it is now; one that was merged or abolished takes nobody.</param>
/// <param name="Source">Lower-case ASCII, at most 48: <c>case:…</c>. The change log keeps it.</param>
public sealed record NewMember(
    UnionOrganizationId Union,
    PersonName Name,
    IdDocument Document,
    PhoneNumber Phone,
    string Source
)
{
    public override string ToString() => $"{nameof(NewMember)} from {Source}";
}
