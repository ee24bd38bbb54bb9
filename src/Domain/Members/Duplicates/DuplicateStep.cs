namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>What one step of the sweep found.</summary>
/// <param name="Next">Where the next step goes on; null: the sweep is through.</param>
public sealed record DuplicateStep(IReadOnlyList<DuplicateGroup> Groups, DuplicateCursor? Next);
