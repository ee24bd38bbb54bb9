using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Contracts;

/// <summary>What a fan did, for the day it counts in: part of <see cref="Interaction.Writes"/>.</summary>
public sealed record CountInteraction(Interaction Interaction) : IHotWrite;
