using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Contracts;

/// <summary>The month's score of whoever did it, from all his days in it: part of <see cref="Interaction.Writes"/>.</summary>
public sealed record ScoreInteraction(Interaction Interaction) : IHotWrite;
