namespace WeChatUnion.Domain.Members.Register;

/// <summary>What of a member a line of the change log is about. Numbers are stored.</summary>
public enum MemberField
{
    Registration = 1,
    Name = 2,
    IdNumber = 3,
    Phone = 4,
    State = 5,
    Organization = 6,

    /// <summary>This entry was a double of another, or took one over.</summary>
    Merge = 7,
}
