namespace WeChatUnion.Domain.Members.Blacklist;

public enum ListingReason
{
    /// <summary>骗取补贴</summary>
    Fraud = 1,

    /// <summary>提交虚假材料</summary>
    FalseMaterial = 2,

    /// <summary>重复申领</summary>
    DoubleClaim = 3,

    /// <summary>抽奖、投票作弊</summary>
    CampaignAbuse = 4,

    /// <summary>单位工会参与造假; the one reason for a whole union</summary>
    Collusion = 5,

    /// <summary>其他</summary>
    Other = 6,
}
