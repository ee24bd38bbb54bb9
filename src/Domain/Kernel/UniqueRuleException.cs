namespace WeChatUnion.Domain.Kernel;

/// <summary>
/// A race settled by the database: the row would have broken a unique index. The use case that
/// expects it turns it into a refusal; elsewhere it is a bug.
/// </summary>
public sealed class UniqueRuleException(string rule, Exception inner)
    : Exception($"Unique rule {rule} refused the row.", inner)
{
    /// <summary>The index's name in the database, as the room's mapping declares it.</summary>
    public string Rule { get; } = rule;
}
