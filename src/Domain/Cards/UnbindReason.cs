namespace WeChatUnion.Domain.Cards;

/// <summary>Why staff end a binding.</summary>
public enum UnbindReason
{
    /// <summary>本人申请</summary>
    MemberAsked = 1,

    /// <summary>绑错人</summary>
    WrongPerson = 2,

    /// <summary>疑似盗用</summary>
    Misuse = 3,

    /// <summary>同一个人有两个绑定: the other one stays, and the two persons can become one.</summary>
    OnePerson = 4,

    /// <summary>去世</summary>
    Deceased = 5,

    Other = 6,
}
