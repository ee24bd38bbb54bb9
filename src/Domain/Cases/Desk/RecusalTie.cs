namespace WeChatUnion.Domain.Cases.Desk;

public enum RecusalTie
{
    /// <summary>本人</summary>
    Self = 1,

    /// <summary>亲属</summary>
    Relative = 2,

    /// <summary>其他利害关系</summary>
    Other = 3,
}
