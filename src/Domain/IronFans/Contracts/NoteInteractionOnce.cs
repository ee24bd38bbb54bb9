using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Contracts;

/// <summary>What a fan did, unless its cause was noted before. A fan nobody knows is not written down.</summary>
/// <param name="IsKey">It stands first in its unit and decides whether the rest is written.</param>
public sealed record NoteInteractionOnce(Interaction Interaction, bool IsKey = true) : IHotWrite;
