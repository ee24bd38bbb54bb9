namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <param name="Prize">Which prize, from 0, in the order of the rules.</param>
public sealed record PlacedEntry(EntryCode Code, int Prize);
