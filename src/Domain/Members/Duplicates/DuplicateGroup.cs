namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>Entries that share what makes them suspicious, oldest first.</summary>
public sealed record DuplicateGroup(DuplicateReason Reason, IReadOnlyList<MemberId> Members);
