using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Demo;

/// <summary>
/// The demo register's people, the same at every run. Area code 990101 belongs to no place, prefix
/// 1540000 to no one we know of; the check digits are right so that the forms take them.
/// </summary>
internal static class DemoPeople
{
    public const int Count = 300;

    /// <summary>Who was entered twice.</summary>
    public static readonly int[] Doubles = [20, 21, 22];

    private const string Surnames = "林陈黄张李王吴刘蔡杨许郑谢郭洪邱曾周叶赖";
    private const string GivenNames = "海舟晓云志强春燕文斌秀兰嘉怡建国思琪鹏程雨桐";

    /// <summary>Every fortieth is registered without a phone.</summary>
    public static bool HasPhone(int index) => index % 40 != 39;

    /// <summary>Every fiftieth has two cards.</summary>
    public static int CardsOf(int index) => index % 50 == 49 ? 2 : 1;

    /// <summary>Every sixtieth has left the union.</summary>
    public static bool HasLeft(int index) => index % 60 == 59;

    public static DemoPerson At(int index) =>
        new(
            NameAt(index),
            $"1540000{index + 1:D4}",
            IdNumberAt(index),
            [.. Enumerable.Range(0, CardsOf(index)).Select(n => CardAt(index, n))],
            NoteAt(index)
        );

    /// <summary>The same person entered a second time, with one digit of the ID number otherwise.</summary>
    public static DemoPerson DoubleOf(int index)
    {
        var person = At(index);
        var first17 =
            $"{person.IdNumber[..14]}{(person.IdNumber[14] == '9' ? '0' : '9')}{person.IdNumber[15..17]}";
        return person with { IdNumber = first17 + IdNumber.CheckDigit(first17), Cards = [] };
    }

    private static string NameAt(int index)
    {
        var surname = Surnames[index % Surnames.Length];
        var given = index * 2 % GivenNames.Length;
        return index == 7
            ? "阿依古丽·海舟"
            : $"{surname}{GivenNames[given]}{(index % 3 == 0 ? "" : GivenNames[given + 1])}";
    }

    private static string IdNumberAt(int index)
    {
        var born = new DateOnly(1966, 1, 1).AddDays(index * 43);
        var first17 = $"990101{born:yyyyMMdd}{((index * 37) + 211) % 1000:D3}";
        return first17 + IdNumber.CheckDigit(first17);
    }

    private static string CardAt(int index, int number) => $"629999{index + 1:D8}{number + 1:D2}";

    private static string NoteAt(int index) =>
        (HasLeft(index), CardsOf(index), HasPhone(index)) switch
        {
            (true, _, _) => "已退会，不能绑定",
            (_, 2, _) => "两张卡，要填卡号后 6 位",
            (_, _, false) => "登记里没有手机号，用姓名和身份证号",
            _ => "手机号和身份证后 4 位",
        };
}
