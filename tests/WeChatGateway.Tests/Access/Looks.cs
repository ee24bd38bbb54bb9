using System.Text.RegularExpressions;
using WeChatUnion.Gateway.Tests.Members;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>What one of the staff gets to see at an address.</summary>
internal static partial class Looks
{
    /// <summary>A page whose code threw shows this instead.</summary>
    public const string Broken = "这一步没有完成";

    /// <summary>The answer over HTTP, and for a page what its circuit shows.</summary>
    public static async Task<string> SeeAsync(
        this StaffBrowser browser,
        HostRoute route,
        string path
    )
    {
        using var answer = await browser.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.LessThan(500), path);
        var file = answer.Content.Headers.ContentDisposition?.FileNameStar;
        var said = $"{(int)answer.StatusCode} {answer.Headers.Location} {file} {text}";
        var seen = route.Page is null ? said : said + await browser.LookAsync(path);
        Assert.That(seen.Contains(Broken, StringComparison.Ordinal), Is.False, path);
        return seen;
    }

    /// <summary>Without what differs each time: the id asked for, the ids of elements, sealed state.</summary>
    public static string Plain(string seen, string id)
    {
        var asked = new Regex($@"\b{Regex.Escape(id)}\b", RegexOptions.IgnoreCase);
        return Passing().Replace(asked.Replace(Styles().Replace(seen, ""), "asked"), "");
    }

    /// <summary>Of the marks of a district, those that can be read.</summary>
    public static List<string> In(string seen, IEnumerable<string> marks) =>
        [.. marks.Where(mark => seen.Contains(mark, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Of colours and pictures; among their figures are any.</summary>
    [GeneratedRegex("<style.*?</style>|<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    [GeneratedRegex(
        """<!--Blazor.*?-->|<!--bl:.*?-->| (id|for|aria-[a-z]+by)="[^"]*"|data-ticks="\d+"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"""
    )]
    private static partial Regex Passing();
}
