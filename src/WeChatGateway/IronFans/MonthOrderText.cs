using System.Globalization;
using System.Text;
using WeChatUnion.Domain.IronFans.Views;

namespace WeChatUnion.Gateway.IronFans;

/// <summary>A month's order as text with commas, a head above each part: what a program of anybody's reads.</summary>
internal static class MonthOrderText
{
    public static string Write(MonthOrder order)
    {
        var text = new StringBuilder();
        var (month, invariant) = (order.Month, CultureInfo.InvariantCulture);
        text.Append(invariant, $"月份,{month.Month}\n得分的粉丝,{month.Fans}\n")
            .Append(invariant, $"月初的承诺,{month.Commitment}\n公布的密钥,{month.Secret}\n")
            .Append(invariant, $"全部名次的校验值,{month.Digest}\n\n")
            .Append("名次,编号,互动分,互动天数,精选留言得分,得到这个分数的时间（毫秒）\n");
        foreach (var (place, code, score) in order.Places)
        {
            text.Append(
                invariant,
                $"{place},{code},{score.Score},{score.ActiveDays},{score.Quality},{score.ReachedAt}\n"
            );
        }
        text.Append("\n互动分,人数\n");
        foreach (var step in order.Steps)
        {
            text.Append(invariant, $"{step.Score},{step.Fans}\n");
        }
        return text.ToString();
    }
}
