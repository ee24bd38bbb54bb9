namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Two persons turned out to be one.</summary>
/// <param name="Absorbed">Ends; nothing may be kept under it.</param>
/// <param name="Into">Goes on, with everything of both.</param>
public sealed record PersonMerge(PersonId Absorbed, PersonId Into);
