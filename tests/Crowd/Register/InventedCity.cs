using System.Globalization;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Crowd.Register;

/// <summary>
/// A city's register of invented people, the same each time. Area code 990101 belongs to no place, prefix 154 to no
/// one we know of. Bad rows stand among the good ones, each wrong in one of seven ways.
/// </summary>
internal sealed class InventedCity(int members, int organizations, int bad)
{
    private const string Surnames = "林陈黄张李王吴刘蔡杨许郑谢郭洪邱曾周叶赖";
    private const string GivenNames = "海舟晓云志强春燕文斌秀兰嘉怡建国思琪鹏程雨桐";
    private const int Days = 16_000;
    private static readonly DateOnly FirstDay = new(1960, 1, 1);

    public static string[] Header { get; } =
    ["姓名", "身份证号码", "手机号码", "工会代码", "会籍状态", "工会卡号", "开户行"];

    public int Districts { get; } = 20;

    public IEnumerable<string[]> Unions()
    {
        yield return ["代码", "名称", "上级代码"];
        for (var i = 0; i < organizations; i++)
        {
            yield return [CodeOf(i), $"虚构第{i}工会", i == 0 ? "" : CodeOf(ParentOf(i))];
        }
    }

    /// <summary>Without the header.</summary>
    public IEnumerable<string[]> Rows()
    {
        var every = bad == 0 ? int.MaxValue : Math.Max(1, members / bad);
        var made = 0;
        for (var i = 0; i < members; i++)
        {
            yield return Member(i);
            if (i % every == every - 1 && made < bad)
            {
                yield return Bad(i, made++);
            }
        }
    }

    public static string IdNumberOf(int index)
    {
        var born = FirstDay.AddDays(index % Days);
        var first17 = $"990101{born:yyyyMMdd}{index / Days:D3}";
        return first17 + IdNumber.CheckDigit(first17);
    }

    public static string PhoneOf(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"154{index:D8}");

    public static string NameOf(int index) =>
        $"{Surnames[index % Surnames.Length]}{GivenNames[index * 7 % GivenNames.Length]}{GivenNames[index * 3 % GivenNames.Length]}";

    private string[] Member(int index) =>
        [
            NameOf(index),
            IdNumberOf(index),
            PhoneOf(index),
            CodeOf(FirstEnterprise + (index % (organizations - FirstEnterprise))),
            index % 60 == 59 ? "退休" : "在会",
            CardOf(index),
            "鹭湾银行",
        ];

    private string[] Bad(int index, int kind)
    {
        // Behind all the good ones, so that only what is meant is wrong.
        var row = Member(members + kind);
        switch (kind % 7)
        {
            case 0:
                row[1] = row[1][..17] + (row[1][17] == '0' ? '1' : '0');
                break;
            case 1:
                row[2] = "12345";
                break;
            case 2:
                row[3] = "NOWHERE";
                break;
            case 3:
                row[0] = "";
                break;
            case 4:
                row[4] = "不详";
                break;
            case 5:
                row[1] = IdNumberOf(index);
                break;
            default:
                row[5] = "6299";
                break;
        }
        return row;
    }

    private int FirstEnterprise =>
        Math.Min(1 + Districts + (Districts * 10) + (Districts * 100), organizations - 1);

    /// <summary>One city, 20 districts, 200 streets, 2,000 communities, the rest enterprises.</summary>
    private int ParentOf(int index)
    {
        var (start, count) = (1, Districts);
        var (parentStart, parentCount) = (0, 1);
        while (index >= start + count && count < Districts * 100)
        {
            (parentStart, parentCount) = (start, count);
            (start, count) = (start + count, count * 10);
        }
        if (index >= start + count)
        {
            (parentStart, parentCount, start) = (start, count, start + count);
        }
        return parentStart + ((index - start) % parentCount);
    }

    private static string CodeOf(int union) =>
        string.Create(CultureInfo.InvariantCulture, $"U{union:D6}");

    private static string CardOf(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"629999{index:D12}");
}
