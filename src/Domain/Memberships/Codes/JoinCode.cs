using System.Security.Cryptography;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Memberships.Codes;

/// <summary>
/// What a union's poster says: it leads to the union's form and to no other. Sixty random bits, so that nobody floods a
/// union whose poster he has not seen; it is printed and therefore no secret, and can be renewed.
/// </summary>
public sealed class JoinCode
{
    public const string Table = "memberships_join_codes";
    public const string OnePerCode = "ux_memberships_join_codes_code";
    public const string OnePerUnion = "ux_memberships_join_codes_union";
    public const int Length = 12;

    /// <summary>No letters that are taken for digits.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private JoinCode() { }

    public JoinCodeId Id { get; private set; }

    public UnionOrganizationId OrganizationId { get; private set; }

    public string Code { get; private set; } = null!;

    public DateTimeOffset IssuedAt { get; private set; }

    public StaffAccountId IssuedBy { get; private set; }

    /// <summary>Null while it leads to the form. The database keeps one such for each union.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public static JoinCode Issue(
        UnionOrganizationId union,
        StaffAccountId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = JoinCodeId.New(),
            OrganizationId = union,
            Code = RandomNumberGenerator.GetString(Alphabet, Length),
            IssuedBy = by,
            IssuedAt = now,
        };

    /// <summary>In one spelling, as it may have been typed from a poster; null: it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var code = Members.Contracts.Typed.Compact(typed);
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }

    /// <summary>Who began with it may finish with it.</summary>
    public bool OpensFor(DateTimeOffset begunAt) => EndedAt is null || begunAt < EndedAt;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
