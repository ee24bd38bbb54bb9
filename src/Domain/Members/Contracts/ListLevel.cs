namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>How far an entry of the black list goes.</summary>
public enum ListLevel
{
    /// <summary>提醒: forbids nothing; staff see it.</summary>
    Warn = 1,

    NoLottery = 2,

    NoSubsidy = 3,

    All = 4,
}
