using System.Text.Json.Serialization;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Memberships.Joining;

/// <summary>What somebody fills in to join, in one spelling each. Either a poster's code or a street.</summary>
/// <param name="Code">Of the union's poster.</param>
/// <param name="Street">A street's union, of who has no unit (新就业形态).</param>
/// <param name="UnionName">As it was shown; a union of another name by now is looked at again.</param>
public sealed record JoinForm(
    string? Code = null,
    Guid? Street = null,
    string? UnionName = null,
    string? Name = null,
    string? Document = null,
    string? Phone = null
)
{
    [JsonIgnore]
    public UnionOrganizationId? StreetId => Street is { } id ? new(id) : null;

    public string Write() => FormJson.Write(this);

    /// <summary>Null: it is no such form.</summary>
    public static JoinForm? Read(string text) => FormJson.Read(text, typeof(JoinForm)) as JoinForm;

    /// <summary>Its person, with what was not typed again as it was: pages do not show whole numbers back.</summary>
    public JoinForm Over(JoinForm known) =>
        this with
        {
            Name = Name ?? known.Name,
            Document = Document ?? known.Document,
            Phone = Phone ?? known.Phone,
        };

    /// <summary>Asks the register for the same person as the other does.</summary>
    public bool IsSamePersonAs(JoinForm other) => (Name, Document) == (other.Name, other.Document);

    /// <summary>It names a person: no log may have it.</summary>
    public override string ToString() => nameof(JoinForm);
}
