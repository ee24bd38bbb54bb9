namespace WeChatUnion.Gateway.Cards;

/// <summary>What is remembered between the steps of one binding, sealed in the fan's own cookie.</summary>
/// <param name="Phone">As typed in step ①.</param>
/// <param name="Ticket">Opaque token of step ②.</param>
/// <param name="RefusalCode">Why the last form did not go through.</param>
/// <param name="RefusedAt">The one page that shows it.</param>
public sealed record BindProgress(
    string? Phone = null,
    string? Ticket = null,
    string? RefusalCode = null,
    string? RefusalText = null,
    string? RefusedAt = null
)
{
    /// <summary>This progress as one page may show it: without the refusals of others.</summary>
    public BindProgress AsSeenAt(string path) => RefusedAt == path ? this : Afresh();

    /// <summary>For another try.</summary>
    public BindProgress Afresh() => this with { RefusalCode = null, RefusalText = null };

    public override string ToString() => nameof(BindProgress);
}
