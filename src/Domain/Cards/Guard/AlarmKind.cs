namespace WeChatUnion.Domain.Cards.Guard;

/// <summary>What about the failed tries looks like an attack.</summary>
public enum AlarmKind
{
    /// <summary>Many WeChats fail from one network address.</summary>
    ManyFansOneAddress = 1,

    /// <summary>Many phones or ID numbers are tried from one network address.</summary>
    ManyTargetsOneAddress = 2,

    /// <summary>One WeChat tries many phones or ID numbers.</summary>
    ManyTargetsOneFan = 3,

    /// <summary>Many WeChats try one phone or ID number.</summary>
    ManyFansOneTarget = 4,

    /// <summary>Far more wrong tries than usual, wherever from.</summary>
    Burst = 5,
}
