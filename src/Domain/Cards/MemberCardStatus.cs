namespace WeChatUnion.Domain.Cards;

public enum MemberCardStatus
{
    InUse = 1,

    /// <summary>挂失</summary>
    Lost = 2,

    /// <summary>补卡: another number took its place.</summary>
    Replaced = 3,

    /// <summary>销卡</summary>
    Closed = 4,
}
