namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>One statement of a unit.</summary>
/// <param name="Sql">A constant text: commands are prepared once per text.</param>
/// <param name="Values">Values of <c>@p0</c>, <c>@p1</c> … in order; null is SQL NULL.</param>
/// <param name="Rule">How the touched rows are judged.</param>
public sealed record HotStatement(string Sql, object?[] Values, RowRule Rule = RowRule.Any);
