using WeChatSimulator.Api;

namespace WeChatSimulator.Templates;

/// <summary>The two industries of the official account.</summary>
internal sealed class Industries
{
    private static readonly Dictionary<string, (string First, string Second)> Known = new()
    {
        ["1"] = ("IT科技", "互联网|电子商务"),
        ["16"] = ("政府与公共事业", "政府|公共事业|非盈利机构"),
        ["41"] = ("其它", "其它"),
    };

    private (string First, string Second)? primary;
    private (string First, string Second)? secondary;

    public bool TrySet(string? first, string? second)
    {
        if (
            first is null
            || second is null
            || !Known.TryGetValue(first, out var one)
            || !Known.TryGetValue(second, out var two)
        )
        {
            return false;
        }

        (primary, secondary) = (one, two);
        return true;
    }

    public IResult Show() =>
        ApiResults.Json(
            new { primary_industry = View(primary), secondary_industry = View(secondary) }
        );

    private static object? View((string First, string Second)? industry) =>
        industry is { } one ? new { first_class = one.First, second_class = one.Second } : null;
}
