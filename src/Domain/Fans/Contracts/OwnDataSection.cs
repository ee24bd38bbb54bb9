namespace WeChatUnion.Domain.Fans.Contracts;

/// <param name="Title">Short Simplified Chinese.</param>
/// <param name="Lines">At least one, each a fact.</param>
public sealed record OwnDataSection(string Title, IReadOnlyList<string> Lines);
