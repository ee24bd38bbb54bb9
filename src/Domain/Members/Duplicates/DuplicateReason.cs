namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>Why two entries may be one person. Numbers are stored.</summary>
public enum DuplicateReason
{
    SameNameAndBirthday = 1,
    SameNameAndPhone = 2,

    /// <summary>A correction would have given one the ID number of the other.</summary>
    SameIdNumberAfterCorrection = 3,
}
