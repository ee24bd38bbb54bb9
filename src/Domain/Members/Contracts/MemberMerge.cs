namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>Two entries of the register turned out to be one person.</summary>
/// <param name="Absorbed">Ends; nothing may be kept under it.</param>
/// <param name="Into">Goes on, with everything of both.</param>
public sealed record MemberMerge(MemberId Absorbed, MemberId Into);
