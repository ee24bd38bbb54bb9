using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>What docs/access.md says of the host's ways in: who may come, by the section "Pages and routes".</summary>
internal static partial class RouteTable
{
    private static readonly StaffAct[] Acts =
    [
        .. typeof(StaffAct)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields())
            .Where(field => field.IsStatic && field.FieldType == typeof(StaffAct))
            .Select(field => (StaffAct)field.GetValue(null)!),
    ];

    /// <summary>Route, such as <c>GET /console/members</c>, to who: anybody, fan, user, staff or an act.</summary>
    public static Dictionary<string, string> Read()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "docs", "access.md"));
        return Row()
            .Matches(text)
            .ToDictionary(row => row.Groups["route"].Value, row => row.Groups["who"].Value);
    }

    /// <summary>The roles of an act, by the code; every role where any of the staff may come.</summary>
    public static IReadOnlyList<StaffRole> RolesOf(string who) =>
        who == "staff" ? Enum.GetValues<StaffRole>() : Acts.Single(act => act.Name == who).Roles;

    private static string Root([CallerFilePath] string here = "")
    {
        // Deterministic builds replace the compiler's path; the output folder lies under the root as well.
        var folder = new DirectoryInfo(
            File.Exists(here) ? Path.GetDirectoryName(here)! : AppContext.BaseDirectory
        );
        while (!File.Exists(Path.Combine(folder.FullName, "WeChatUnion.sln")))
        {
            folder = folder.Parent!;
        }
        return folder.FullName;
    }

    [GeneratedRegex(
        @"^\| `(?<route>[A-Z]+ /[^`]*)` \| `?(?<who>[a-z.-]+)`? \|",
        RegexOptions.Multiline
    )]
    private static partial Regex Row();
}
