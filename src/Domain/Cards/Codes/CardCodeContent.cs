namespace WeChatUnion.Domain.Cards.Codes;

/// <summary>What a dynamic code stands for.</summary>
/// <param name="Slot">See <see cref="CardCodeSlot"/>.</param>
public sealed record CardCodeContent(CardBindingId Binding, int Slot);
