using System.Text.Json.Serialization;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Memberships.Moving;

/// <summary>From which union to which. Both as they were when the member chose; handing in looks at them again.</summary>
/// <param name="Who">Masked: who decides must know whom it is about, also while his card rests.</param>
public sealed record TransferForm(
    string? Who = null,
    Guid? From = null,
    string? FromName = null,
    Guid? To = null,
    string? ToName = null
)
{
    [JsonIgnore]
    public UnionOrganizationId? FromId => From is { } id ? new(id) : null;

    [JsonIgnore]
    public UnionOrganizationId? ToId => To is { } id ? new(id) : null;

    public static TransferForm Of(MemberDescription member) =>
        new(
            $"{member.MaskedName} {member.MaskedIdNumber}",
            member.UnionOrganizationId.Value,
            member.OrganizationName
        );

    /// <summary>It is about this member, where he is now.</summary>
    public bool IsOf(MemberDescription member) =>
        this with { To = null, ToName = null } == Of(member);

    public string Write() => FormJson.Write(this);

    /// <summary>Null: it is no such form.</summary>
    public static TransferForm? Read(string text) =>
        FormJson.Read(text, typeof(TransferForm)) as TransferForm;
}
