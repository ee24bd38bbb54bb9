using System.Globalization;
using System.Text;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns;

/// <summary>
/// The rules members read, written from the settings and nothing else, so that what is told is what is done. Holds what the order
/// on lottery promotions asks for (总局令第32号, art. 13): who organises, who may take part, when, what can be won and how many of
/// each, how it is drawn, how and until when it is claimed, what becomes of what is not.
/// </summary>
public static class CampaignRulesText
{
    public static string Compose(CampaignView campaign, ICampaignKind kind, ChanceSources sources)
    {
        var settings = campaign.Settings;
        var text = new StringBuilder();
        Line(text, "一、主办单位", settings.Organiser);
        Line(
            text,
            "二、参加时间",
            $"{Time(campaign.OpensAt)} 至 {Time(campaign.ClosesAt)}（不含结束时刻）"
        );
        Line(text, "三、参加范围", Audience(settings.Audience));
        text.Append("四、奖品\n");
        foreach (var prize in settings.Prizes)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"　{prize.Name}：{prize.Count} 份，每份价值 {Yuan(prize.ValueCents)}，{How(prize)}\n"
            );
        }
        text.Append("五、抽奖方法\n");
        foreach (var sentence in kind.SayRules(campaign).Concat(sources.SayRules(settings.Chances)))
        {
            text.Append('　').Append(sentence).Append('\n');
        }
        text.Append("六、领奖\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"　中奖者由公众号通知，{settings.ClaimDays} 天内领取有效；到期未领的视为放弃。"
        );
        text.Append(
            kind.HasSuccession && settings.Successors > 0
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"放弃的奖品按同一次抽奖的顺序递补，递补名单 {settings.Successors} 人，递补者自通知起同样有 {settings.ClaimDays} 天。\n"
                )
                : "放弃的奖品不再发放。\n"
        );
        foreach (var limit in Limits(settings))
        {
            text.Append('　').Append(limit).Append('\n');
        }
        text.Append("　活动工作人员和供应商人员不参加。中奖结果隐去姓名公布。\n");
        Line(text, "七、咨询", settings.Contact);
        return text.ToString();
    }

    internal static string Time(DateTimeOffset at) =>
        TimeZoneInfo
            .ConvertTime(at, UnionCalendar.Shanghai)
            .ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    private static string Audience(CampaignAudience audience)
    {
        var unions =
            audience.UnionNames.Count == 0 ? "全市" : string.Join("、", audience.UnionNames);
        var circles =
            audience.CircleTitles.Count == 0
                ? ""
                : $"，并且属于：{string.Join("、", audience.CircleTitles)}（有一项就可以）";
        return $"{unions}已绑定工会会员服务卡、会籍正常的会员{circles}";
    }

    private static string How(CampaignPrize prize) =>
        prize.Delivery switch
        {
            PrizeDelivery.OnSite => $"凭领奖码到现场领取（{prize.Place}）",
            PrizeDelivery.ByPost => "邮寄到中奖者填写的地址",
            PrizeDelivery.CardCredit => "发放到工会会员服务卡",
            _ => throw new InvalidOperationException($"Unknown delivery {prize.Delivery}."),
        };

    private static IEnumerable<string> Limits(CampaignSettings settings)
    {
        if (settings.WinsPerMonth > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"同一会员每月最多得奖 {settings.WinsPerMonth} 次，已满的本次不计入名单。"
            );
        }
        if (settings.WinsPerYear > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"同一会员每年最多得奖 {settings.WinsPerYear} 次，已满的本次不计入名单。"
            );
        }
    }

    private static string Yuan(long cents) =>
        string.Create(CultureInfo.InvariantCulture, $"{cents / 100m:0.##} 元");

    private static void Line(StringBuilder text, string title, string said) =>
        text.Append(title).Append('：').Append(said).Append('\n');
}
