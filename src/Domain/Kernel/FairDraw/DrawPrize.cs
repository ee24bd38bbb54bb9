namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <param name="Name">As the rules name it.</param>
/// <param name="Count">1 and more.</param>
public sealed record DrawPrize(string Name, int Count);
