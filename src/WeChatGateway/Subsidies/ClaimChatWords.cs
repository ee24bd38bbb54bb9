using System.Globalization;
using System.Text.RegularExpressions;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>What is said and understood in the chat of a claim.</summary>
internal static partial class ClaimChatWords
{
    public const string Unread =
        "请发车票照片，或回复出发地、日期和交通方式，如“湖南 2月15日 火车”。";

    public const string Anew = "好的，之前的车票照片不用了。请重新发，一张一张或一起发都可以。";

    private static readonly (string Word, TravelMode Mode)[] Modes =
    [
        ("火车", TravelMode.Train),
        ("动车", TravelMode.Train),
        ("高铁", TravelMode.Train),
        ("飞机", TravelMode.Plane),
        ("汽车", TravelMode.Coach),
        ("大巴", TravelMode.Coach),
        ("客车", TravelMode.Coach),
        ("轮船", TravelMode.Ship),
        ("船", TravelMode.Ship),
    ];

    public static string Begin(ChatClaim claim, CaseDraft draft)
    {
        var fix =
            draft.Remarks.Count > 0
                ? $"需要补正：{string.Join(' ', draft.Remarks.Select(remark => remark.Message))}\n"
                    + "车票照片要换的，先回复“重发”，再发新的。\n"
                : "";
        return $"""
            {fix}{claim.Season!.Name}，您可以申请。
            就在这里办：先把车票照片发给我。
            也可以<a href="{claim.PageUrl}">打开页面填写</a>，填到一半的都在。
            """;
    }

    public static string Photo(int count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"收到，一共 {count} 张。还有就继续发；发完了请回复出发地、车票日期和交通方式，如“湖南 2月15日 火车”。"
        );

    public static string Review(ChatClaim claim, CaseReviewing reviewing)
    {
        if (reviewing.Missing is { } missing)
        {
            return
                ReturnHomeForm.Read(reviewing.Draft.Form)
                    is { Region: null, Date: null, Mode: null }
                ? Unread
                : missing.Message;
        }
        return $"""
            {string.Join(
                '\n',
                reviewing.Facts.Take(3).Select(fact => $"{fact.Label}：{fact.Value}")
            )}
            补贴：{SubsidyWords.Yuan(reviewing.AmountCents)}（{reviewing.Summary}）
            {claim.Season!.Rules.Promise}
            同意承诺并提交，请回复“确认”；要改就重新回复，如“湖南 2月16日 飞机”。
            """;
    }

    public static string Receipt(CaseReceipt receipt) =>
        $"""
            已提交，受理号 {receipt.Number}。
            {receipt.Summary}，{SubsidyWords.Yuan(
                receipt.AmountCents
            )}。有进展会通知您，也可以回复“进度”查看。
            """;

    /// <summary>What this text tells, over what was told before; in any order, separated or not.</summary>
    public static ReturnHomeForm Read(
        string text,
        string before,
        SeasonRules rules,
        DateTimeOffset now
    )
    {
        var form = ReturnHomeForm.Read(before) ?? new();
        var plain = text.Normalize(System.Text.NormalizationForm.FormKC);
        return form with
        {
            Region = RegionIn(plain, rules) ?? form.Region,
            Date = DateIn(plain, rules, now) ?? form.Date,
            Mode = ModeIn(plain) ?? form.Mode,
        };
    }

    /// <summary>By its whole name or without 省, 市 and the like; a city counts more than the province before it.</summary>
    private static string? RegionIn(string text, SeasonRules rules) =>
        rules
            .Tiers.SelectMany(tier => tier.Regions)
            .Select(region => (Region: region, Short: ShortOf(region)))
            .Where(pair => text.Contains(pair.Short, StringComparison.Ordinal))
            .OrderByDescending(pair => text.IndexOf(pair.Short, StringComparison.Ordinal))
            .Select(pair => pair.Region)
            .FirstOrDefault();

    private static string ShortOf(string region)
    {
        var last =
            region.IndexOf('省', StringComparison.Ordinal) is var at
            && at >= 0
            && at < region.Length - 1
                ? region[(at + 1)..]
                : region;
        return Ending().Replace(last, "");
    }

    private static TravelMode? ModeIn(string text) =>
        Modes
            .Where(pair => text.Contains(pair.Word, StringComparison.Ordinal))
            .Select(pair => (TravelMode?)pair.Mode)
            .FirstOrDefault();

    /// <summary>2月15日, 2-15, 02.15, 2026年2月15日; of years not told the one inside the season.</summary>
    private static DateOnly? DateIn(string text, SeasonRules rules, DateTimeOffset now)
    {
        if (Day().Match(text) is not { Success: true } match)
        {
            return null;
        }
        var month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        int[] years = match.Groups["y"] is { Success: true } year
            ? [int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)]
            : [rules.TicketFrom.Year, rules.TicketTo.Year, UnionCalendar.DayOf(now).Year];
        var days = years
            .Where(one => one is >= 2000 and < 2100 && month is >= 1 and <= 12)
            .Where(one => day >= 1 && day <= DateTime.DaysInMonth(one, month))
            .Select(one => new DateOnly(one, month, day))
            .ToList();
        return days.Count == 0 ? null
            : days.Exists(rules.Includes) ? days.Find(rules.Includes)
            : days[0];
    }

    [GeneratedRegex("(省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"((?<y>20\d\d)[年/.\-])?(?<!\d)(?<m>\d{1,2})[月/.\-](?<d>\d{1,2})(?!\d)")]
    private static partial Regex Day();
}
