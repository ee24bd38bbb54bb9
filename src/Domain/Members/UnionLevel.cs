namespace WeChatUnion.Domain.Members;

/// <summary>The five levels of a city's union tree, from the top down.</summary>
public enum UnionLevel
{
    /// <summary>市总工会</summary>
    City = 1,

    /// <summary>区总工会, or a city-wide industry union 产业工会.</summary>
    District = 2,

    /// <summary>街道 / 镇总工会</summary>
    Street = 3,

    /// <summary>社区 / 村工会联合会</summary>
    Community = 4,

    /// <summary>企业 / 单位工会: where members belong.</summary>
    Enterprise = 5,
}
