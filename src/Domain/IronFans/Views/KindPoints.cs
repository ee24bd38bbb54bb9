namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>What one kind of interaction gave in a month.</summary>
/// <param name="Title">As members read it: 发消息.</param>
/// <param name="Points">With the month's cap.</param>
/// <param name="Most">The month's cap.</param>
public sealed record KindPoints(string Title, int Times, int Points, int Most);
