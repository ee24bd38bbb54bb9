namespace WeChatUnion.Gateway.Cards;

/// <summary>What is remembered between the steps of one binding, sealed in the fan's own cookie.</summary>
/// <param name="Phone">As typed in step ①.</param>
/// <param name="Ticket">Opaque token of step ②.</param>
/// <param name="RefusalCode">Why the last form did not go through; shown once.</param>
public sealed record BindProgress(
    string? Phone = null,
    string? Ticket = null,
    string? RefusalCode = null,
    string? RefusalText = null
)
{
    public override string ToString() => nameof(BindProgress);
}
