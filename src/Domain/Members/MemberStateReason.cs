namespace WeChatUnion.Domain.Members;

/// <summary>Why a member's state changed. Numbers are stored; a reason belongs to certain states (<see cref="MemberStates"/>).</summary>
public enum MemberStateReason
{
    /// <summary>转往外地工会</summary>
    MovedToAnotherCity = 1,

    /// <summary>到龄退休</summary>
    ReachedRetirement = 2,

    /// <summary>本人申请退会</summary>
    OwnWish = 3,

    /// <summary>离职后未转会</summary>
    LeftEmployer = 4,

    /// <summary>去世</summary>
    Died = 5,

    /// <summary>违反章程</summary>
    Discipline = 6,

    /// <summary>依法剥夺政治权利等</summary>
    CourtSentence = 7,

    /// <summary>重新入会 / 转回 / 返聘</summary>
    Returned = 8,

    /// <summary>更正登记错误</summary>
    RegisterCorrection = 9,
}
