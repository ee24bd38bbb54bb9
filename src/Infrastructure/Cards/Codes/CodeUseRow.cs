namespace WeChatUnion.Infrastructure.Cards.Codes;

/// <summary>The first time staff looked at a code of one binding and half minute.</summary>
internal sealed class CodeUseRow
{
    public int Slot { get; init; }

    public Guid Binding { get; init; }

    public DateTimeOffset UsedAt { get; init; }
}
