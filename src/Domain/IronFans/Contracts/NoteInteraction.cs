using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Contracts;

/// <summary>What a fan did, as it happened: part of <see cref="Interaction.Writes"/>.</summary>
public sealed record NoteInteraction(Interaction Interaction) : IHotWrite;
