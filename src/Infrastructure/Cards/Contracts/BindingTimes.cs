namespace WeChatUnion.Infrastructure.Cards.Contracts;

/// <summary>Bindings as other rooms' own SQL may join them: a derived table.</summary>
internal static class BindingTimes
{
    /// <summary><c>person_id</c>, <c>member_id</c>, <c>bound_at</c>: also of bindings that ended.</summary>
    public const string All =
        $"SELECT person_id, member_id, bound_at FROM {CardBindingMapping.Table}";
}
