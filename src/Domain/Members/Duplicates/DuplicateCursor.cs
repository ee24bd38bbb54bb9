namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>How far the sweep has come: the reason it looks for, and the last blind index it has seen.</summary>
public sealed record DuplicateCursor(DuplicateReason Reason, string After)
{
    public static DuplicateCursor Start { get; } = new(DuplicateReason.SameNameAndBirthday, "");
}
