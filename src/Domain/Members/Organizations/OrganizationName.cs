using System.Text;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

/// <summary>A union's name in one spelling: half-width, single spaces.</summary>
public static class OrganizationName
{
    /// <summary>2 to 100 characters without control characters.</summary>
    public static Outcome<string> Parse(string? typed)
    {
        if (typed is null || typed.Length > 2 * UnionOrganization.MaxNameLength)
        {
            return OrganizationRefusals.NameInvalid;
        }
        var words = Typed
            .Wellformed(typed)
            .Normalize(NormalizationForm.FormKC)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words);
        return
            name.Length is >= 2 and <= UnionOrganization.MaxNameLength
            && !name.Any(char.IsControl)
            && !name.Contains('\uFFFD', StringComparison.Ordinal)
            ? name
            : OrganizationRefusals.NameInvalid;
    }
}
