using System.Globalization;
using System.Text.RegularExpressions;
using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>
/// Finds the facts of a journey in the words of an e-invoice: 铁路电子客票, 航空运输电子客票行程单, and 电子发票 for
/// 客运服务. What is not found stays null; nothing is guessed.
/// </summary>
internal static partial class TicketReading
{
    /// <summary>A family on one invoice.</summary>
    private const int MostOthers = 9;

    public static DocumentReading Of(IEnumerable<PageDrawing> pages, string source)
    {
        var lines = pages.SelectMany(page => PageLines.Of(page.Words)).ToList();
        var text = string.Join('\n', lines);
        var person = Person().Match(text);
        var rows = TravelRows(lines).ToList();
        var row = rows.FirstOrDefault();
        var journey = row is null ? Journey(text) : (row.From, row.To);
        var reading = new DocumentReading(
            Value(InvoiceNumber(), text),
            row?.Passenger
                ?? (person.Success ? person.Groups["name"].Value : Value(PassengerName(), text)),
            row?.IdTail
                ?? Upper(person.Success ? person.Groups["tail"].Value : Value(IdTail(), text)),
            row?.Date ?? DateIn(text),
            journey.From,
            journey.To,
            Price(text),
            source
        )
        {
            Departs = HourIn(text),
        };
        return reading with { Others = OthersOf(reading, rows) };
    }

    private static DocumentReading[]? OthersOf(
        DocumentReading first,
        IReadOnlyList<TravelRowFacts> rows
    )
    {
        DocumentReading[] others =
        [
            .. rows.Skip(1)
                .Where(row => row is { Passenger: not null, Date: not null })
                .Take(MostOthers)
                .Select(row =>
                    first with
                    {
                        Passenger = row.Passenger,
                        IdTail = row.IdTail,
                        TravelDate = row.Date,
                        From = row.From,
                        To = row.To,
                    }
                ),
        ];
        return others.Length == 0 ? null : others;
    }

    /// <summary>Of an invoice for passenger transport: its table has one row for each traveller.</summary>
    private static IEnumerable<TravelRowFacts> TravelRows(List<string> lines)
    {
        var head = lines.FindIndex(line =>
            line.Contains("出行人", StringComparison.Ordinal)
            && line.Contains("出发地", StringComparison.Ordinal)
        );
        if (head < 0)
        {
            return [];
        }
        var columns = Cells(lines[head]);
        return lines
            .Skip(head + 1)
            .Select(Cells)
            .Where(cells => cells.Length == columns.Length)
            .Select(cells => RowOf(columns, cells));
    }

    private static TravelRowFacts RowOf(string[] columns, string[] cells)
    {
        string? Cell(string name) =>
            Array.FindIndex(columns, column => column.Contains(name, StringComparison.Ordinal))
                is >= 0
                    and var at
                ? cells[at]
                : null;
        return new(
            Cell("出行人"),
            Upper(Cell("证件") is { Length: >= 4 } id ? id[^4..] : null),
            Cell("日期") is { } day ? DateIn(day) : null,
            Cell("出发地"),
            Cell("到达地")
        );
    }

    private static (string? From, string? To) Journey(string text)
    {
        foreach (var form in new[] { Railway(), Flight() })
        {
            if (form.Match(text) is { Success: true } found)
            {
                return (found.Groups["from"].Value, found.Groups["to"].Value);
            }
        }
        return (null, null);
    }

    /// <summary>The one at which something departs, else the first that is not the day of issue, else that.</summary>
    private static DateOnly? DateIn(string text)
    {
        DateOnly? issued = null;
        DateOnly? first = null;
        foreach (Match match in Day().Matches(text))
        {
            if (
                !DateOnly.TryParseExact(
                    $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}",
                    "yyyy-M-d",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                continue;
            }
            if (match.Groups["departs"].Success)
            {
                return day;
            }
            if (match.Groups["issued"].Success)
            {
                issued ??= day;
            }
            else
            {
                first ??= day;
            }
        }
        return first ?? issued;
    }

    /// <summary>At which something departs.</summary>
    private static TimeOnly? HourIn(string text) =>
        Day().Matches(text).FirstOrDefault(match => match.Groups["clock"].Success) is { } found
        && TimeOnly.TryParseExact(
            found.Groups["clock"].Value,
            "H:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var hour
        )
            ? hour
            : null;

    private static decimal? Price(string text)
    {
        foreach (var form in new[] { Fare(), Total() })
        {
            if (
                form.Match(text) is { Success: true } found
                && decimal.TryParse(
                    found.Groups[1].Value,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var price
                )
            )
            {
                return price;
            }
        }
        return null;
    }

    private static string[] Cells(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? Value(Regex form, string text) =>
        form.Match(text) is { Success: true } found ? found.Groups[1].Value : null;

    private static string? Upper(string? text) =>
        string.IsNullOrEmpty(text) ? null : text.ToUpperInvariant();

    private sealed record TravelRowFacts(
        string? Passenger,
        string? IdTail,
        DateOnly? Date,
        string? From,
        string? To
    );

    [GeneratedRegex(@"发票号码\s*[:：]?\s*(\d{8,20})(?!\d)", Options, Limit)]
    private static partial Regex InvoiceNumber();

    /// <summary>身份证号 with its middle masked, then the name: as railway tickets have it.</summary>
    [GeneratedRegex(
        @"\d{4,14}\*{2,14}\s*(?<tail>\d{3}[\dXx])\s*(?<name>[\p{IsCJKUnifiedIdeographs}·]{2,16})",
        Options,
        Limit
    )]
    private static partial Regex Person();

    [GeneratedRegex(
        @"(?:旅客姓名|乘机人|姓名)\s*[:：]?\s*([\p{IsCJKUnifiedIdeographs}·]{2,16})",
        Options,
        Limit
    )]
    private static partial Regex PassengerName();

    [GeneratedRegex(
        @"(?:有效身份证件号码?|身份证号码?|证件号码?)\s*[:：]?\s*[\d*]{4,14}(\d{3}[\dXx])(?![\dXx])",
        Options,
        Limit
    )]
    private static partial Regex IdTail();

    [GeneratedRegex(
        @"(?<issued>开票日期\s*[:：]?\s*)?(?<y>20\d\d)\s*[年\-/.]\s*(?<m>\d{1,2})\s*[月\-/.]\s*(?<d>\d{1,2})\s*日?(?<departs>\s*(?<clock>\d{1,2}:\d\d)\s*开)?",
        Options,
        Limit
    )]
    private static partial Regex Day();

    /// <summary>厦门北站  G1234  福州站.</summary>
    [GeneratedRegex(
        @"(?<from>[\p{IsCJKUnifiedIdeographs}]{2,8}?)\s*站?\s+(?:[GDCZTKYLSP]\d{1,4}|\d{4})\s+(?<to>[\p{IsCJKUnifiedIdeographs}]{2,8}?)\s*站?(?=\s|$)",
        Options,
        Limit
    )]
    private static partial Regex Railway();

    /// <summary>自 FROM: 厦门 … 至 TO: 北京.</summary>
    [GeneratedRegex(
        @"自\s*(?:FROM)?\s*[:：]?\s*(?<from>[\p{IsCJKUnifiedIdeographs}]{2,10})[\s\S]{0,200}?至\s*(?:TO)?\s*[:：]?\s*(?<to>[\p{IsCJKUnifiedIdeographs}]{2,10})",
        Options,
        Limit
    )]
    private static partial Regex Flight();

    [GeneratedRegex(@"票价\s*[:：]?\s*(?:[￥¥]|CNY)?\s*(\d{1,6}\.\d{1,2})", Options, Limit)]
    private static partial Regex Fare();

    [GeneratedRegex(
        @"(?:小写|合计)[)）]?\s*[:：]?\s*(?:[￥¥]|CNY)?\s*(\d{1,6}\.\d{1,2})",
        Options,
        Limit
    )]
    private static partial Regex Total();

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    /// <summary>Milliseconds: a text made to stop an expression does not.</summary>
    private const int Limit = 1000;
}
