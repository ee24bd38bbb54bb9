using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Demo;

/// <summary>A season of the invented city that runs from last week for two months, so that somebody can try.</summary>
internal static class DemoSeason
{
    private const long Budget = 2_000_000_00;

    public static void AddTo(UnionDbContext db, DateTimeOffset now)
    {
        var today = UnionCalendar.DayOf(now);
        var windows = new SeasonWindows(
            UnionCalendar.StartOf(today.AddDays(-7)),
            UnionCalendar.StartOf(today.AddDays(53)),
            UnionCalendar.StartOf(today.AddDays(83)),
            UnionCalendar.StartOf(today.AddDays(120))
        );
        var season = Season.Draft(
            $"{today.Year} 年平安返厦",
            windows,
            Rules(today),
            Budget,
            maker: null
        );
        var fund = CaseFund.Open(CaseFundId.New(), season.Name, Budget);
        season.Publish(publisher: null, fund.Id, now);
        db.Add(fund);
        db.Add(season);
    }

    private static SeasonRules Rules(DateOnly today) =>
        new()
        {
            TicketFrom = today.AddDays(-45),
            TicketTo = today.AddDays(45),
            Tiers = Tiers,
            Arrivals = ["鹭湾", "厦门"],
            Places = new Dictionary<string, IReadOnlyList<string>>
            {
                ["湖南省"] = ["长沙", "株洲", "衡阳", "怀化"],
                ["湖北省"] = ["武汉", "武昌", "汉口", "宜昌"],
                ["江西省"] = ["南昌", "赣州", "上饶", "鹰潭"],
                ["广东省"] = ["广州", "深圳", "潮汕", "梅州"],
            },
            LocalAreas = ["990102"],
            Promise =
                "本人承诺：所填内容和上传的凭证真实有效，没有重复申请，没有借用他人凭证。如有虚假，愿退回补贴，三年内不再享受工会服务。",
        };

    private static readonly Tier[] Tiers =
    [
        new("in-1", "省内一档", ["福建省漳州市", "福建省泉州市"], 80_00),
        new("in-2", "省内二档", ["福建省莆田市", "福建省福州市", "福建省龙岩市"], 100_00),
        new("in-3", "省内三档", ["福建省三明市", "福建省南平市", "福建省宁德市"], 120_00),
        new("out-1", "省外一档", ["广东省", "江西省", "浙江省"], 200_00),
        new(
            "out-2",
            "省外二档",
            ["安徽省", "湖北省", "湖南省", "江苏省", "上海市", "广西壮族自治区", "海南省"],
            250_00
        ),
        new(
            "out-3",
            "省外三档",
            ["河南省", "山东省", "重庆市", "四川省", "贵州省", "陕西省", "山西省", "河北省"],
            320_00
        ),
        new(
            "out-4",
            "省外四档",
            ["北京市", "天津市", "云南省", "甘肃省", "宁夏回族自治区", "辽宁省"],
            380_00
        ),
        new(
            "out-5",
            "省外五档",
            ["吉林省", "黑龙江省", "内蒙古自治区", "青海省", "新疆维吾尔自治区", "西藏自治区"],
            450_00
        ),
    ];
}
