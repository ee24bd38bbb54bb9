namespace WeChatUnion.Infrastructure.Fans.Contracts;

/// <summary>For statements of other rooms that are written in one commit with a fan's act.</summary>
internal static class PersonSql
{
    /// <summary>An expression: the person behind the identity at this moment, NULL where none is known.</summary>
    public const string Of =
        $"(SELECT person_id FROM {FanMapping.Table} WHERE app_id = @p0 AND open_id = @p1)";
}
