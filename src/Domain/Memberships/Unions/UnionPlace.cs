using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Memberships.Unions;

/// <summary>Where a union stands, read from its path: one segment for each level.</summary>
internal static class UnionPlace
{
    /// <summary>City, district, street (街道、镇).</summary>
    private const int StreetDepth = 3;

    public static bool IsStreet(UnionDescription union) =>
        Segments(union.Path).Length == StreetDepth;

    /// <summary>Null for the city's.</summary>
    public static UnionOrganizationId? AboveOf(string path) =>
        Segments(path) is [.., var above, _] ? new(Guid.ParseExact(above, "N")) : null;

    private static string[] Segments(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
