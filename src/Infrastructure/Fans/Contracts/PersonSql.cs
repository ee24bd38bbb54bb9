namespace WeChatUnion.Infrastructure.Fans.Contracts;

/// <summary>
/// For statements of other rooms that are written in one commit with a fan's act: expressions over an identity whose app is
/// <c>@p0</c> and whose OpenID is <c>@p1</c>, NULL where it is not known.
/// </summary>
internal static class PersonSql
{
    private const string Known = $"FROM {FanMapping.Table} WHERE app_id = @p0 AND open_id = @p1";

    /// <summary>The person behind the identity at this moment.</summary>
    public const string Of = $"(SELECT person_id {Known})";

    /// <summary>The identity itself, whoever it belongs to.</summary>
    public const string FanOf = $"(SELECT id {Known})";

    private const string KnownNext =
        $"FROM {FanMapping.Table} WHERE app_id = @p1 AND open_id = @p2";

    /// <summary>Likewise where a key stands first: the app is <c>@p1</c> and the OpenID <c>@p2</c>.</summary>
    public const string OfNext = $"(SELECT person_id {KnownNext})";

    /// <inheritdoc cref="OfNext"/>
    public const string FanOfNext = $"(SELECT id {KnownNext})";
}
