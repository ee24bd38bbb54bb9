namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>What a walk over a log did.</summary>
/// <param name="Rows">Emptied.</param>
/// <param name="InUse">Left alone because somebody works on them just now: the walk has to come again.</param>
public sealed record LogErased(int Rows, int InUse = 0);
