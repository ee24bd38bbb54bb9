namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>Something counted in one Shanghai day.</summary>
/// <param name="Name">Dotted by room: <c>memberships.code-to-phone</c>.</param>
/// <param name="Subject">Kept as a blind index only.</param>
/// <param name="Limit">At least 1.</param>
public sealed record DayCounter(string Name, string Subject, int Limit)
{
    /// <summary>The subject may be a phone number.</summary>
    public override string ToString() => Name;
}
