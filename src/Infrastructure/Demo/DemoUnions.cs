using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Demo;

/// <summary>The union tree of an invented harbour city, five levels.</summary>
internal static class DemoUnions
{
    private static readonly string[] Districts = ["望海区", "长屿区", "云山区"];
    private static readonly string[] Streets = ["渡口", "榕树", "灯塔", "石桥", "茶市", "南埔"];
    private static readonly string[] Communities = ["东", "西"];
    private static readonly string[] Trades = ["电子厂", "公交公司", "物流园", "食品厂"];

    /// <summary>The whole tree, parents before children; the last level is where members belong.</summary>
    public static List<UnionOrganization> Grow()
    {
        var city = UnionOrganization.Root(UnionOrganizationId.New(), "鹭湾市总工会", CodeOf(0));
        var unions = new List<UnionOrganization> { city };
        for (var d = 0; d < Districts.Length; d++)
        {
            var district = Add(unions, city, $"{Districts[d]}总工会");
            foreach (var street in Streets.Skip(d * 2).Take(2))
            {
                AddStreet(unions, district, street);
            }
        }
        return unions;
    }

    private static void AddStreet(
        List<UnionOrganization> unions,
        UnionOrganization district,
        string name
    )
    {
        var street = Add(unions, district, $"{name}街道总工会");
        foreach (var side in Communities)
        {
            var community = Add(unions, street, $"{name}{side}社区工会联合会");
            foreach (var trade in Trades.Skip(side == Communities[0] ? 0 : 2).Take(2))
            {
                Add(unions, community, $"{name}{trade}工会");
            }
        }
    }

    private static UnionOrganization Add(
        List<UnionOrganization> unions,
        UnionOrganization parent,
        string name
    )
    {
        var union = parent.AddBelow(UnionOrganizationId.New(), name, CodeOf(unions.Count));
        unions.Add(union);
        return union;
    }

    /// <summary>Area code 990101 belongs to no place.</summary>
    private static string CodeOf(int number) => $"GH990101{number:D4}";
}
