using System.Globalization;

namespace WeChatUnion.Domain.Points;

/// <summary>Transfers in the words of members.</summary>
public static class PointWords
{
    /// <summary>Characters of what a transfer says; longer words are cut.</summary>
    public const int Longest = 80;

    public const string Expired = "到期清零";
    public const string Merged = "您的另一个微信身份的积分转入";
    public const string Moved = "工会卡换绑到这个微信，积分转入";
    public const string Erased = "注销清零";

    /// <param name="missing">Points that could not be taken.</param>
    public static string TakenBack(string words, long missing) =>
        missing == 0
            ? $"收回：{words}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"收回：{words}（另有 {missing} 分已用完或到期，不再收）"
            );

    public static string GivenBack(string words) => $"退回：{words}";

    public static string Cut(string words) => words.Length <= Longest ? words : words[..Longest];
}
